export {
  gapId,
  numberOf,
  partId,
  sectionOf,
  sections,
  type ChangeSpec,
  type Change,
  type ChangeKind,
  type Closed,
  type Gained,
  type GrantHolder,
  type Section,
} from './change';
export { gapsOf } from './needs';
export type { GroupFacts, PlanFacts, PlanProject } from './facts';
export {
  objectives,
  type Between,
  type Cost,
  type ParetoPoint,
  type Unresolved,
  type UnresolvedKind,
  type UnresolvedReason,
  type Objective,
  type Plan,
} from './plan';
export { takenBack } from './taken-back';
export { planChanges } from './plan-changes';
export { isDestructive } from './task';
export { planQuestions, type ProjectQuestions } from './questions';
