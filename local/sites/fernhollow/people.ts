/**
 * The people of Fernhollow Outfitters, an invented maker of outdoor gear: account ids in the shape of Atlassian's, readable.
 * Everything about them is made up.
 */
const id = (name: string) => `712020:${name}`;

export const account = {
  admin: id('mara-lindqvist'),
  backup: id('backup-service'),
  inactive: id('old-backup-bot'),
  unlicensed: id('backup-no-licence'),
  vault: id('backup-vault'),
  app: id('permission-gaps-app'),
  departed: id('left-in-2024'),
} as const;

/** Who works where. The first of a team leads it. */
const teams = {
  platform: ['ravi-anand', 'sofia-moreau', 'jonas-pereira', 'yuki-tanabe', 'emre-kaya'],
  shop: ['lena-vogel', 'tom-akintola', 'nadia-haddad', 'pavel-novak'],
  mobile: ['ines-duarte', 'olu-bello', 'grace-mwangi'],
  quality: ['hanna-berg', 'diego-rojas'],
  finance: ['clara-whitfield', 'samir-patel'],
  legal: ['victor-ostrom'],
  people: ['amelie-fontaine', 'kofi-mensah'],
  care: ['rosa-jimenez', 'ben-oconnell', 'priya-nair'],
  warehouse: ['lukas-steiner', 'mei-chen'],
  marketing: ['zoe-carter', 'andrei-popescu', 'fatima-zahra'],
  research: ['elin-sand', 'noah-katz'],
} as const;

export type Team = keyof typeof teams;

export function members(...names: readonly Team[]): string[] {
  return names.flatMap((name) => teams[name].map(id));
}

export function leadOf(team: Team): string {
  return id(teams[team][0]);
}

export const everyTeam = Object.keys(teams) as Team[];

const displayName = (name: string) =>
  name
    .split('-')
    .map((part) => `${part.charAt(0).toUpperCase()}${part.slice(1)}`)
    .join(' ')
    .replace('Oconnell', "O'Connell");

const person = (accountId: string) => {
  const name = accountId.slice(accountId.indexOf(':') + 1);
  const email = `${name.replace('-', '.')}@fernhollow.example`;
  return {
    accountId,
    displayName: displayName(name),
    email,
    active: true,
    accountType: 'atlassian',
    consented: true,
  };
};

export const users = [
  person(account.admin),
  { ...person(account.backup), displayName: 'Backup Service', email: 'backup@fernhollow.example' },
  {
    ...person(account.inactive),
    displayName: 'Backup 2022',
    email: 'backup-2022@fernhollow.example',
    active: false,
  },
  {
    ...person(account.unlicensed),
    displayName: 'Backup Standby',
    email: 'backup-spare@fernhollow.example',
  },
  // Has not yet allowed the app to act: who opens a page as Jonas meets the consent prompt first.
  ...members(...everyTeam).map((one) => ({ ...person(one), consented: one !== id('jonas-pereira') })),
  { ...person(id('gil-marten')), accountType: 'customer' },
  { ...person(id('ada-fisk')), accountType: 'customer' },
  {
    ...person(id('automation-for-jira')),
    displayName: 'Automation for Jira',
    email: null,
    accountType: 'app',
  },
  // In no picker of people; found by the beginning of its name. It has access to Jira as a person has.
  {
    ...person(account.vault),
    ...{ displayName: 'Backup Vault', email: null, accountType: 'app', appType: 'service' },
  },
  { ...person(account.app), displayName: 'Permission Gaps', email: null, accountType: 'app' },
  // Agents come with every site, and are no accounts for a backup.
  ...['Blocker Checker', 'Dashboard Insights', 'Work Item Organizer'].map((name) => ({
    ...person(id(name.toLowerCase().replaceAll(' ', '-'))),
    ...{ displayName: name, email: null, accountType: 'app', appType: 'agent' },
  })),
];

export const customers = [id('gil-marten'), id('ada-fisk')];

const group = (name: string, accounts: readonly string[]) => ({
  groupId: `g-${name}`,
  name,
  members: accounts,
});

/** The inactive account is still in the group that gives Jira, as it is on a real site; the spare account is in none that does. */
export const groups = [
  group('jira-users-fernhollow', [account.admin, account.backup, account.inactive, account.vault, ...members(...everyTeam)]),
  group('jira-servicedesk-users-fernhollow', [
    account.admin,
    ...members('care', 'people', 'warehouse'),
    id('emre-kaya'),
  ]),
  group('jira-admins-fernhollow', [account.admin, leadOf('platform'), account.app]),
  group('developers', members('platform', 'shop', 'mobile', 'quality')),
  group('quality', members('quality')),
  group('finance', members('finance')),
  group('legal', members('legal')),
  group('people-team', members('people')),
  group('customer-care', members('care')),
  group('warehouse', members('warehouse')),
  group('marketing', members('marketing')),
  group('backup-operators', [account.backup, account.unlicensed]),
];

export const applicationRoles = [
  { key: 'jira-software', name: 'Jira', groupIds: ['g-jira-users-fernhollow'] },
  {
    key: 'jira-servicedesk',
    name: 'Jira Service Management',
    groupIds: ['g-jira-servicedesk-users-fernhollow'],
  },
];

export const globalPermissions = [
  { permission: 'ADMINISTER', groupId: 'g-jira-admins-fernhollow' },
  { permission: 'USER_PICKER', groupId: 'g-jira-users-fernhollow' },
  { permission: 'BULK_CHANGE', groupId: 'g-jira-users-fernhollow' },
  { permission: 'CREATE_PROJECT', groupId: 'g-developers' },
  { permission: 'CREATE_SHARED_OBJECTS', groupId: 'g-developers' },
  { permission: 'CREATE_SHARED_OBJECTS', groupId: 'g-marketing' },
  { permission: 'MANAGE_GROUP_FILTER_SUBSCRIPTIONS', groupId: 'g-jira-admins-fernhollow' },
];
