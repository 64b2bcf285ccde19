import type { Result } from './failure';

/**
 * Everything that this app writes in Jira, always as the viewer. Each method is one call. It is not sent again where no answer
 * came, because it may have been done: after a failure, read and decide. Ids are strings. Nothing throws but errors of the Forge
 * platform.
 */
export interface JiraWriter {
  /** Adds an account to a role of a project. Takes Administer Projects there, or Administer Jira. */
  addRoleActor(projectId: string, roleId: string, accountId: string): Promise<Result<null>>;
  /** Jira says the same where the account was not in the role. */
  removeRoleActor(projectId: string, roleId: string, accountId: string): Promise<Result<null>>;
  /** Adds an account to a role of every company-managed project that is created later. Takes Administer Jira, as all that follows. */
  addDefaultActor(roleId: string, accountId: string): Promise<Result<null>>;
  removeDefaultActor(roleId: string, accountId: string): Promise<Result<null>>;
  /** Grants a permission in a scheme; the new grant's id. */
  createGrant(schemeId: string, permission: string, holder: NewHolder): Promise<Result<string>>;
  deleteGrant(schemeId: string, grantId: string): Promise<Result<null>>;
  /** Adds an account to a security level. Experimental at Atlassian; company-managed projects only. */
  addLevelMember(schemeId: string, levelId: string, accountId: string): Promise<Result<null>>;
  /** `memberId` is the id of the membership, as `levelMembers` tells it. */
  removeLevelMember(schemeId: string, levelId: string, memberId: string): Promise<Result<null>>;
}

/** Whom a new grant names: an account, or a group by its id. */
export interface NewHolder {
  readonly type: 'user' | 'group';
  readonly value: string;
}
