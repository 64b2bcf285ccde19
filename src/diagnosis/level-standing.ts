/** Whether a level lets the account in: for every work item, for those that have to do with it alone, or for none. */
export type Membership = 'no' | 'conditional' | 'yes' | 'not-read';

/** How the account stands to one security level of a project. */
export interface LevelStanding {
  readonly id: string;
  readonly name: string;
  /** `not-read`: its members, or who is in a role that it names, could not be read, or do not explain what Jira grants. */
  readonly member: Membership;
  /** confirmed: Jira was asked about a work item that lies in it; derived: from its members. */
  readonly evidence: 'confirmed' | 'derived';
  /** At least so many work items lie in it; null: nobody counted. */
  readonly workItems: number | null;
}
