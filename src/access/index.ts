export { hasAnyApplication, isInGroup } from './account';
export type { Decision, Obstacle, Rule } from './decision';
export { heldThrough } from './held-through';
export { decideOnIssue, levelGate, restrictionGate, type Gate } from './issue-decision';
export { matchHolder, type Match, type Place } from './holders';
export type { NearMiss } from './near-miss';
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
