export {
  addresseeOf,
  isByItself,
  numberOf,
  sectionOf,
  sections,
  withoutCause,
  type ChangeSpec,
  type Addressee,
  type Change,
  type ChangeKind,
  type Gained,
  type GapInPlan,
  type GrantHolder,
  type Section,
} from './change';
export { gapsOf } from './needs';
export type { GroupFacts, PlanFacts, PlanProject } from './facts';
export {
  backupCovers,
  objectives,
  type BackupCover,
  type Cost,
  type Unresolved,
  type UnresolvedReason,
  type Objective,
  type Plan,
  type PlanChoice,
} from './plan';
export { coverOfLog, isGlobalLeft } from './backup-cover';
export { takenBack } from './taken-back';
export { grantedToRole, roleOfNewTeamSpaces, rolesForNewSpaces } from './default-roles';
export { planChanges } from './plan-changes';
export { isDestructive } from './task';
export { planQuestions, type ProjectQuestions } from './questions';
