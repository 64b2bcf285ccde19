export { diagnose } from './diagnose';
export { projectsToFollow } from './coverage';
export { issueQuestions } from './issue-questions';
export { namesIn, type Findings } from './names';
export { globalQuestions, neededPermissions, projectQuestions } from './needs';
export { failingProjects } from './refusals';
export { rolesNeeded, type RoleOfProject } from './roles-needed';
export { conditionalSuspects } from './suspects';
export type { Profile } from '../access';
