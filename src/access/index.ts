export { hasAnyApplication, isInGroup } from './account';
export type { Decision, Obstacle, Rule } from './decision';
export { heldThrough, type HeldThrough } from './held-through';
export { decideOnIssue, levelGate, restrictionGate } from './issue-decision';
export { matchHolder, type Match, type Place } from './holders';
export {
  dynamicHolders,
  type DynamicHolder,
  type Miss,
  type NearMiss,
  type Sibling,
  type Unread,
} from './near-miss';
export {
  ADMINISTER,
  ADMINISTER_PROJECTS,
  BROWSE_PROJECTS,
  globalPermissions,
  profileOrder,
  tierOf,
} from './permissions';
export {
  profileGlobals,
  profileInProject,
  profileTable,
  profiles,
  type Profile,
  type Tier,
} from './profiles';
export { accountObstacle, decideInProject } from './project-decision';
export { grantsFor, isInRole, rolesNamed } from './role';
export * from './model';
