import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openJira, parseSite } from '../../../local/jira';
import { account } from '../../../local/sites/fernhollow/people';
import { defaultFiles } from '../../../local/sites/make-default-site';
import { allScopes, dig, digList } from '../jira/small-site';

const folder = join(__dirname, '../../../local/sites');
const committed = (name: string) => readFileSync(join(folder, name), 'utf8');
const reading = parseSite(committed('default-site.json'));
if (!reading.ok) throw new Error(reading.says);
const { site } = reading;
const jira = openJira(site);

it.each(Object.entries(defaultFiles()))('%s is what the generator writes', (name, text) => {
  // Compared as a whole: a difference would fill the screen.
  expect(committed(name) === text).toBe(true);
});

describe('the default site is a believable company', () => {
  const count = (test: (project: (typeof site.projects)[number]) => boolean) =>
    site.projects.filter(test).length;
  const usersOf = (schemeId: number) => count(({ permissionSchemeId }) => permissionSchemeId === schemeId);

  it.each([
    ['spaces', site.projects.length, 40],
    ['team-managed', count(({ style }) => style === 'next-gen'), 8],
    ['service', count(({ typeKey }) => typeKey === 'service_desk'), 5],
    ['business', count(({ typeKey }) => typeKey === 'business'), 2],
    ['of Product Discovery', count(({ typeKey }) => typeKey === 'product_discovery'), 1],
    ['of Customer Service', count(({ typeKey }) => typeKey === 'customer_service'), 1],
    ['agents', site.users.filter(({ appType }) => appType === 'agent').length, 3],
    ['on the scheme with the id 0', usersOf(0) > 0, true],
    ['roles of guests', site.roles.filter(({ name }) => name === 'jira-guest-member').length, 8],
    ['archived', count(({ status }) => status === 'archived'), 2],
    ['in the trash', count(({ status }) => status === 'deleted'), 2],
    ['renamed', count(({ previousKeys }) => previousKeys.length > 0), 3],
    [
      'shared permission schemes',
      site.permissionSchemes.filter(({ projectId }) => projectId === null).length,
      6,
    ],
    ['spaces on the largest scheme', Math.max(...site.permissionSchemes.map(({ id }) => usersOf(id))), 15],
    ['work items', site.issues.length, 1500],
    ['groups', site.groups.length, 12],
  ])('%s', (_, found, expected) => {
    expect(found).toBe(expected);
  });

  it('grants to the role of apps in every shared scheme, what nobody can ask for, and a permission of an app', () => {
    const shared = site.permissionSchemes.filter(({ projectId }) => projectId === null);
    const apps = site.roles.find(({ name }) => name === 'atlassian-addons-project-access')?.id;
    const granted = shared.map(({ grants }) => ({
      toApps: grants.some(({ holder }) => holder.type === 'projectRole' && holder.value === String(apps)),
      permissions: grants.map(({ permission }) => permission),
    }));
    expect(granted.every(({ toApps, permissions }) => toApps && permissions.includes('VIEW_PROJECTS'))).toBe(
      true,
    );
    expect(granted.flatMap(({ permissions }) => permissions)).toContain('io.tempo.jira__log-work-for-others');
    expect(
      shared.some(({ grants }) =>
        grants.some(({ holder }) => holder.type === 'applicationRole' && holder.value === null),
      ),
    ).toBe(true);
  });

  it('has holders of every type, and some that no longer exist', () => {
    const holders = [
      ...site.permissionSchemes.flatMap(({ grants }) => grants.map(({ holder }) => holder)),
      ...site.securitySchemes.flatMap(({ levels }) => levels.flatMap(({ members }) => members)),
    ];
    const types = [...new Set(holders.map(({ type }) => type))].sort();
    expect(types).toEqual([
      'applicationRole',
      'assignee',
      'group',
      'groupCustomField',
      'projectLead',
      'projectRole',
      'reporter',
      'sd.customer.portal.only',
      'user',
      'userCustomField',
    ]);
    const known = new Set([
      ...site.groups.map((g) => g.groupId),
      ...site.users.map((u) => u.accountId),
      ...site.roles.map((r) => String(r.id)),
    ]);
    const gone = holders.filter(
      ({ type, value }) => ['group', 'user', 'projectRole'].includes(type) && !known.has(value ?? ''),
    );
    expect([...new Set(gone.map(({ type }) => type))].sort()).toEqual(['group', 'projectRole', 'user']);
  });
});

/** What Jira says of one account, one permission, one space and one work item of it. */
async function held(accountId: string, permission: string, key: string, issueKey?: string) {
  const project = site.projects.find((entry) => entry.key === key);
  const issue = site.issues.find((entry) => entry.key === issueKey);
  const body = {
    accountId,
    projectPermissions: [
      { permissions: [permission], projects: project ? [project.id] : [], issues: issue ? [issue.id] : [] },
    ],
  };
  const request = new Request('https://fernhollow.example/rest/api/3/permissions/check', {
    method: 'POST',
    body: JSON.stringify(body),
  });
  const json: unknown = await (
    await jira.fetch(request, { accountId: account.admin, scopes: allScopes })
  ).json();
  const found = (what: string) => digList(json, `projectPermissions.0.${what}`).length > 0;
  return { project: found('projects'), issue: found('issues') };
}

const firstOf = (key: string, test: (issue: (typeof site.issues)[number]) => boolean) => {
  const project = site.projects.find((entry) => entry.key === key);
  const issue = site.issues.find((entry) => entry.projectId === project?.id && test(entry));
  if (!issue) throw new Error(`no such work item in ${key}`);
  return issue.key;
};

describe('every cause is there at least once', () => {
  it.each([
    ['account-inactive', account.inactive, 'BROWSE_PROJECTS', 'TREK', {}],
    ['no-app-access', account.unlicensed, 'VIEW_VOTERS_AND_WATCHERS', 'TREK', {}],
    ['not-a-holder', account.backup, 'BROWSE_PROJECTS', 'PAY', {}],
    ['not-a-holder, of a group', account.backup, 'BROWSE_PROJECTS', 'FIN', {}],
    ['no-holder', account.backup, 'BROWSE_PROJECTS', 'ARC', {}],
    ['team-role, in no role', account.backup, 'BROWSE_PROJECTS', 'LAB', {}],
    ['team-role, in one without it', account.backup, 'ADMINISTER_PROJECTS', 'PCK', {}],
    ['not-a-holder, of an agent', account.backup, 'SERVICEDESK_AGENT', 'IT', {}],
  ])('%s', async (_, accountId, permission, key) => {
    expect((await held(accountId, permission, key)).project).toBe(false);
  });

  it.each([
    ['conditional-only', 'IDEA', firstOf('IDEA', ({ reporter }) => reporter !== account.backup)],
    ['security-level', 'RND', firstOf('RND', ({ securityLevelId }) => securityLevelId === 301)],
    [
      'unknown: hidden from both witnesses',
      'SHOP',
      firstOf('SHOP', ({ securityLevelId }) => securityLevelId === 312),
    ],
    ['issue-restriction', 'GRW', firstOf('GRW', ({ restrictedToRoles }) => restrictedToRoles.length > 0)],
  ])('%s', async (_, key, issueKey) => {
    expect(await held(account.backup, 'BROWSE_PROJECTS', key, issueKey)).toEqual({
      project: true,
      issue: false,
    });
    expect(committed('backup-log.json')).toContain(issueKey);
  });

  it('a work item that the backup account reported is held, through the very grant that hides the others', async () => {
    const mine = firstOf('IDEA', ({ reporter }) => reporter === account.backup);
    expect(await held(account.backup, 'BROWSE_PROJECTS', 'IDEA', mine)).toEqual({
      project: true,
      issue: true,
    });
  });

  it.each([
    ['project-archived', 'backup-log.json', '"item_id":"LEG"'],
    ['project-trashed', 'backup-log.json', '"item_id":"OLDC"'],
    ['project-not-found', 'backup-log.json', '"item_id":"TENT"'],
    ['global-permission', 'backup-log.json', 'Only Jira administrators can access workflows.'],
    ['not-shared', 'backup-log.json', 'The selected filter is not available to you'],
    ['visibility-restricted', 'restore-log.json', 'You are currently not a member of the project role'],
    ['other-person', 'restore-log.json', 'cannot be assigned issues'],
    ['an earlier key', 'backup-log.json', 'BILL-'],
  ])('%s is in the log', (_, file, text) => {
    expect(committed(file)).toContain(text);
  });
});

describe.each([
  ['backup-log.json', 1100, 1300],
  ['restore-log.json', 250, 450],
])('%s', (name, least, most) => {
  const log: unknown = JSON.parse(committed(name));

  it('has as many records as a night or a restore that went wrong', () => {
    const { length } = digList(log, 'errors');
    expect(length).toBeGreaterThanOrEqual(least);
    expect(length).toBeLessThanOrEqual(most);
  });

  it('gives every record a type that backup products have, an id, a status, a text and a time', () => {
    for (const record of digList(log, 'errors')) {
      expect(itemTypes).toContain(dig(record, 'item_type'));
      expect(dig(record, 'item_id')).toMatch(/./);
      expect(typeof dig(record, 'status_code')).toBe('number');
      expect(dig(record, 'error') ?? 'went well at last').toMatch(/./);
      expect(dig(record, 'occurred_at')).toMatch(/^2026-11-22T\d\d:\d\d:\d\dZ$/);
    }
  });
});

/** The types of Rewind's own generator of test data. */
const itemTypes =
  `issue comment issue_attachment issue_attachment_content issue_worklog issue_link issue_remote_link issue_watcher issue_vote
  issue_properties project project_avatar project_component project_version project_feature project_property
  project_property_key project_role_actors project_permission_scheme project_notification_scheme
  project_issue_security_scheme project_issue_type_scheme project_issue_type_screen_scheme
  project_issue_field_configuration_scheme project_organization_mapping board sprint filter dashboard issue_field
  issue_field_configuration issue_field_configuration_scheme issue_link_type issue_priority issue_resolution issue_type
  issue_type_scheme issue_type_screen_scheme issue_type_screen_scheme_item issue_security_scheme permission_scheme
  project_category project_role screen screen_tab screen_tab_field screen_scheme workflow workflow_scheme
  workflow_scheme_draft workflow_scheme_project_association workflow_transition_property global_workflow_status organization
  queue request request_type request_type_group workspace workspace_reference_type object_schema object_schema_attributes
  object_schema_reference_type object_schema_status_type object_type object_type_attribute object object_connected_tickets
  icon automation cloudId config efs`.split(/\s+/);
