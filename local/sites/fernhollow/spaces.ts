import type { Team } from './people';

/** How the backup account stands in a space. */
type Backup = 'administrator' | 'developer' | 'viewer' | 'service-team' | 'nothing';

interface Special {
  readonly typeKey?: 'service_desk' | 'business' | 'product_discovery' | 'customer_service';
  readonly security?: 300 | 310;
  readonly status?: 'archived' | 'deleted';
  readonly before?: readonly string[];
}

type Shared = readonly [key: string, name: string, Team, scheme: number, Backup, issues: number, Special?];
type Own = readonly [key: string, name: string, Team, access: 'open' | 'private', Backup, issues: number];

/** The permission schemes by id. */
export const software = 10000;
/** The scheme that Jira came with: its id is nothing but a number. */
export const everyone = 0;
export const finance = 10002;
export const service = 10003;
export const intake = 10004;
export const closed = 10005;

/** The 32 company-managed spaces. */
const shared: readonly Shared[] = [
  ['TREK', 'Trek planner', 'mobile', software, 'viewer', 90],
  ['SHOP', 'Web shop', 'shop', software, 'viewer', 120, { security: 310, before: ['WEBSHOP'] }],
  ['PIM', 'Product information', 'shop', software, 'developer', 60, { security: 300 }],
  ['ERP', 'ERP integration', 'platform', software, 'administrator', 50],
  ['DATA', 'Data platform', 'platform', software, 'administrator', 45],
  ['OPS', 'Platform operations', 'platform', software, 'developer', 80],
  ['PAY', 'Payments', 'shop', software, 'nothing', 70, { before: ['BILL'] }],
  ['LOY', 'Loyalty programme', 'shop', software, 'viewer', 30],
  ['SRCH', 'Search', 'shop', software, 'viewer', 30],
  ['CMS', 'Content and media', 'marketing', software, 'viewer', 40],
  ['API', 'Partner API', 'platform', software, 'nothing', 45],
  ['QA', 'Test automation', 'quality', software, 'nothing', 40],
  ['MOB', 'Mobile apps', 'mobile', software, 'viewer', 80],
  ['DES', 'Design system', 'mobile', software, 'administrator', 30],
  ['LEG', 'Legacy shop', 'shop', software, 'viewer', 40, { status: 'archived' }],
  ['MKT', 'Campaigns', 'marketing', everyone, 'nothing', 60, { typeKey: 'business' }],
  ['EVT', 'Fairs and events', 'marketing', everyone, 'nothing', 25, { typeKey: 'product_discovery' }],
  ['RND', 'Materials research', 'research', everyone, 'nothing', 50, { security: 300 }],
  ['FAC', 'Facilities', 'people', everyone, 'administrator', 20, { typeKey: 'customer_service', before: ['OFFICE'] }],
  ['OLDC', 'Old catalogue', 'marketing', everyone, 'nothing', 20, { status: 'deleted' }],
  ['SUP', 'Suppliers', 'warehouse', everyone, 'nothing', 25, { status: 'archived' }],
  ['FIN', 'Finance', 'finance', finance, 'nothing', 40, { typeKey: 'business', security: 300 }],
  ['LGL', 'Legal matters', 'legal', finance, 'nothing', 25, { security: 300 }],
  ['AUD', 'Audit 2021', 'finance', finance, 'nothing', 15, { status: 'deleted' }],
  ['CARE', 'Customer care', 'care', service, 'service-team', 90, { typeKey: 'service_desk' }],
  ['IT', 'IT help desk', 'platform', service, 'administrator', 70, { typeKey: 'service_desk' }],
  ['HR', 'People questions', 'people', service, 'nothing', 30, { typeKey: 'service_desk', security: 310 }],
  ['RET', 'Returns and repairs', 'care', service, 'nothing', 40, { typeKey: 'service_desk' }],
  ['WHS', 'Warehouse requests', 'warehouse', service, 'nothing', 30, { typeKey: 'service_desk' }],
  ['IDEA', 'Ideas box', 'research', intake, 'nothing', 30],
  ['SAFE', 'Safety reports', 'warehouse', intake, 'nothing', 15],
  ['ARC', 'Closed programmes', 'research', closed, 'nothing', 10],
];

/** The eight team-managed spaces; in an open one everybody with Jira is a member. */
const own: readonly Own[] = [
  ['ROC', 'Roadmap', 'shop', 'open', 'nothing', 10],
  ['LAB', 'Fabric lab', 'research', 'private', 'nothing', 8],
  ['PCK', 'Packaging', 'warehouse', 'private', 'viewer', 8],
  ['UXR', 'User research', 'mobile', 'private', 'nothing', 7],
  ['GRW', 'Growth experiments', 'marketing', 'open', 'nothing', 9],
  ['HIR', 'Hiring', 'people', 'private', 'administrator', 6],
  ['POD', 'Podcast', 'marketing', 'private', 'viewer', 4],
  ['DSK', 'Store desk', 'care', 'private', 'administrator', 3],
];

export const companyManaged = shared.map(([key, name, team, scheme, backup, issues, special = {}]) => ({
  ...{ key, name, team, scheme, backup, issues },
  ...special,
}));

export const teamManaged = own.map(([key, name, team, access, backup, issues]) => ({
  ...{ key, name, team, access, backup, issues },
}));
