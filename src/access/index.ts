export { accountKind, hasAnyApplication, isInGroup } from './account';
export type { Decision, Obstacle } from './decision';
export { heldThrough } from './held-through';
export { decideOnIssue, levelGate, restrictionGate, type Gate } from './issue-decision';
export { matchHolder, type Match } from './holders';
export {
  ADMINISTER,
  ADMINISTER_PROJECTS,
  BROWSE_PROJECTS,
  globalPermissions,
  profileOrder,
  tierOf,
} from './permissions';
export { needsOfProfile, profileGlobals, profileInProject, profileTable, typesWithNeeds } from './profiles';
export { profileNames, vendorProfiles } from './vendors';
export { accountObstacle, decideInProject } from './project-decision';
export { ADDONS_ROLE, grantsFor, isInRole, isReadInPart, rolesNamed } from './role';
export * from './model';
export * from './profile';
