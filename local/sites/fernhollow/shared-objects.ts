import { account, leadOf, type Team } from './people';
import { projects } from './projects';

const inProject = (key: string) => ({
  type: 'project',
  value: String(projects.find((project) => project.key === key)?.id),
});
const inGroup = (value: string) => ({ type: 'group', value });
const everyone = { type: 'loggedin' };

type Shared = readonly [id: number, name: string, team: Team, sharedWith: readonly object[]];

const filters: readonly Shared[] = [
  [10_600, 'Open incidents', 'platform', [everyone]],
  [10_601, 'Payments board', 'shop', [inProject('PAY')]],
  [10_602, 'Month end', 'finance', [inGroup('g-finance')]],
  [10_603, 'My drafts', 'marketing', []],
  [10_604, 'Shop bugs', 'shop', [inProject('SHOP')]],
  [10_605, 'For the backup', 'platform', [{ type: 'user', value: account.backup }]],
];
const dashboards: readonly Shared[] = [
  [10_700, 'Operations', 'platform', [everyone]],
  [10_701, 'Finance overview', 'finance', [inGroup('g-finance')]],
  [10_702, 'Care today', 'care', [inGroup('g-customer-care')]],
  [10_703, 'Private notes', 'research', []],
];

const objects = (kind: 'filter' | 'dashboard', all: readonly Shared[]) =>
  all.map(([id, name, team, sharedWith]) => ({ kind, id, name, owner: leadOf(team), sharedWith }));

/** Filters and dashboards: some that the backup account may see, some that it may not. */
export const sharedObjects = [...objects('filter', filters), ...objects('dashboard', dashboards)];
