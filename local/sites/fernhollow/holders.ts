import { account } from './people';

/** The roles that company-managed spaces share. */
export const sharedRoles = {
  administrators: 10002,
  developers: 10003,
  viewers: 10004,
  serviceTeam: 10005,
  serviceCustomers: 10006,
  /** Through which Atlassian gives apps their access: in every scheme, and no person is ever in it. */
  apps: 10007,
} as const;

export interface Holder {
  readonly type: string;
  readonly value?: string;
}

const role = (id: number): Holder => ({ type: 'projectRole', value: String(id) });
export const group = (name: string): Holder => ({ type: 'group', value: `g-${name}` });
export const user = (accountId: string): Holder => ({ type: 'user', value: accountId });
const of = (type: string): Holder => ({ type });

export const administrators = role(sharedRoles.administrators);
export const developers = role(sharedRoles.developers);
export const viewers = role(sharedRoles.viewers);
export const serviceTeam = role(sharedRoles.serviceTeam);
export const serviceCustomers = role(sharedRoles.serviceCustomers);
export const apps = role(sharedRoles.apps);
export const projectRole = role;

export const lead = of('projectLead');
export const reporter = of('reporter');
export const assignee = of('assignee');
export const portalCustomers = of('sd.customer.portal.only');
export const anyApplication = of('applicationRole');
export const serviceApplication: Holder = { type: 'applicationRole', value: 'jira-servicedesk' };
export const reviewers: Holder = { type: 'userCustomField', value: 'customfield_10061' };
export const reviewingGroups: Holder = { type: 'groupCustomField', value: 'customfield_10062' };

/** Holders that have been deleted since: Jira goes on listing them. */
export const gone = {
  group: group('contractors-2023'),
  role: role(10099),
  user: user(account.departed),
} as const;
