export {
  numberOf,
  withoutCause,
  type Change,
  type ChangeKind,
  type ChangeSpec,
  type Gained,
  type GapInPlan,
  type GrantHolder,
} from './change';
export {
  addresseeOf,
  firstOf,
  isByItself,
  ofTask,
  sectionOf,
  sections,
  type Addressee,
  type Section,
} from './who-makes';
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
export { coverOfLog, isCovered, isGlobalLeft } from './backup-cover';
export { holdingsOf, type HeldIn, type Holding, type Holdings } from './holdings';
export type { HoldingSpec } from './ways-held';
export { spacesOfScheme } from './spaces-of-scheme';
export { takenBack } from './taken-back';
export { grantedToRole, roleOfNewTeamSpaces, rolesForNewSpaces } from './default-roles';
export { planChanges } from './plan-changes';
export { isDestructive } from './task';
export { holdingQuestions, planQuestions, type ProjectQuestions } from './questions';
