import { account, leadOf } from './people';
import { projects } from './projects';

const idOf = (key: string) => String(projects.find((project) => project.key === key)?.id);

/** Filters and dashboards: some that the backup account may see, some that it may not. */
export const sharedObjects = [
  {
    kind: 'filter',
    id: 10_600,
    name: 'Open incidents',
    owner: leadOf('platform'),
    sharedWith: [{ type: 'loggedin' }],
  },
  {
    kind: 'filter',
    id: 10_601,
    name: 'Payments board',
    owner: leadOf('shop'),
    sharedWith: [{ type: 'project', value: idOf('PAY') }],
  },
  {
    kind: 'filter',
    id: 10_602,
    name: 'Month end',
    owner: leadOf('finance'),
    sharedWith: [{ type: 'group', value: 'g-finance' }],
  },
  { kind: 'filter', id: 10_603, name: 'My drafts', owner: leadOf('marketing'), sharedWith: [] },
  {
    kind: 'filter',
    id: 10_604,
    name: 'Shop bugs',
    owner: leadOf('shop'),
    sharedWith: [{ type: 'project', value: idOf('SHOP') }],
  },
  {
    kind: 'filter',
    id: 10_605,
    name: 'For the backup',
    owner: leadOf('platform'),
    sharedWith: [{ type: 'user', value: account.backup }],
  },
  {
    kind: 'dashboard',
    id: 10_700,
    name: 'Operations',
    owner: leadOf('platform'),
    sharedWith: [{ type: 'loggedin' }],
  },
  {
    kind: 'dashboard',
    id: 10_701,
    name: 'Finance overview',
    owner: leadOf('finance'),
    sharedWith: [{ type: 'group', value: 'g-finance' }],
  },
  {
    kind: 'dashboard',
    id: 10_702,
    name: 'Care today',
    owner: leadOf('care'),
    sharedWith: [{ type: 'group', value: 'g-customer-care' }],
  },
  { kind: 'dashboard', id: 10_703, name: 'Private notes', owner: leadOf('research'), sharedWith: [] },
];
