export { diagnose } from './diagnose';
export {
  conditionalSuspects,
  failingProjects,
  globalQuestions,
  issueQuestions,
  namesIn,
  neededPermissions,
  projectQuestions,
  projectsToFollow,
  rolesNeeded,
} from './questions';
export type {
  ExplainedFacts,
  Findings,
  JudgedFacts,
  NamedFacts,
  NamesToLookUp,
  RoleOfProject,
} from './questions';
export type { Profile } from '../access/profiles';
