import { hasAnyApplication, isInGroup } from './account';
import type { Account, Holder, HolderType, ProjectAccess, WorkItem } from './model';
import type { DynamicHolder, Miss, Unread } from './near-miss';
import { isInRole, isReadInPart } from './role';

/** Where a holder is looked at: in a project as a whole, or on one of its work items. */
export interface Place {
  readonly project: Pick<ProjectAccess, 'lead' | 'actors'>;
  /** null: the project as a whole. */
  readonly issue: Pick<WorkItem, 'reporter' | 'assignee'> | null;
}

/** `could`: on some work items it may match, and in a check of the project Jira says yes to that. */
export type Match =
  | { readonly kind: 'matches' }
  | { readonly kind: 'could'; readonly through: DynamicHolder }
  | { readonly kind: 'misses'; readonly why: Miss }
  | { readonly kind: 'unread'; readonly why: Unread };

type Matcher = (account: Account, holder: Holder, place: Place) => Match;

const matches: Match = { kind: 'matches' };
const misses = (why: Miss): Match => ({ kind: 'misses', why });

/** Matches in the project for whoever could be one, and on a work item for whoever is one. */
const dynamic =
  (through: DynamicHolder, who: (issue: NonNullable<Place['issue']>) => string | null): Matcher =>
  (account, _holder, { issue }) => {
    if (issue !== null) {
      return who(issue) === account.accountId ? matches : misses({ kind: 'depends-on-work-item', through });
    }
    return hasAnyApplication(account)
      ? { kind: 'could', through }
      : misses({ kind: 'no-application', application: null });
  };

/** Field values are not read: on a single work item a custom field holder never explains a yes. */
const valueNotRead = () => null;

/** One matcher for each type of holder that Jira's REST API names. */
const matchers = {
  anyone: () => matches,
  applicationRole: (account, { value }) => {
    const has =
      value === null || value === '' ? hasAnyApplication(account) : account.applications.includes(value);
    return has ? matches : misses({ kind: 'no-application', application: value === '' ? null : value });
  },
  group: (account, { value, name }) =>
    isInGroup(account, { id: value, name })
      ? matches
      : misses({ kind: 'not-in-group', groupId: value ?? '', groupName: name ?? value ?? '' }),
  projectRole: (account, { value, name }, { project }) => {
    const roleId = value ?? '';
    const role = project.actors.get(roleId);
    if (role !== undefined && isInRole(account, role)) return matches;
    if (role === undefined || isReadInPart(role)) {
      return { kind: 'unread', why: { kind: 'role-not-read', roleId, roleName: name ?? roleId } };
    }
    const members = role.users.length + role.groups.length;
    return misses({ kind: 'not-in-role', roleId, roleName: name ?? role.roleName, members });
  },
  projectLead: (account, _holder, { project }) =>
    project.lead === account.accountId ? matches : misses({ kind: 'not-the-lead', accountId: project.lead }),
  user: (account, { value }) =>
    value === account.accountId ? matches : misses({ kind: 'other-user', accountId: value ?? '' }),
  'sd.customer.portal.only': (account) =>
    account.accountType === 'customer' ? matches : misses({ kind: 'portal-customers-only' }),
  reporter: dynamic('reporter', (issue) => issue.reporter),
  assignee: dynamic('assignee', (issue) => issue.assignee),
  userCustomField: dynamic('userCustomField', valueNotRead),
  groupCustomField: dynamic('groupCustomField', valueNotRead),
  unknown: () => ({ kind: 'unread', why: { kind: 'unknown-holder' } }),
} satisfies Record<HolderType | 'unknown', Matcher>;

/** Whether one holder matches the account, and if not, why not. */
export function matchHolder(account: Account, holder: Holder, place: Place): Match {
  if (!holder.exists) return misses({ kind: 'holder-gone' });
  const matcher: Matcher = matchers[holder.type];
  return matcher(account, holder, place);
}
