import { parseSite } from '../../../local/jira';
import { project, read, smallSite } from './small-site';

const says = (file: unknown) => {
  const reading = parseSite(JSON.stringify(file));
  return reading.ok ? 'ok' : reading.says;
};

describe('a site file is refused with the path of its first wrong value', () => {
  const wrong: readonly (readonly [string, Record<string, unknown>, string])[] = [
    ['another version', { version: 2 }, 'version: expected 1, got 2'],
    ['no users', { users: undefined }, 'users: expected a list, got nothing'],
    [
      'an address that is none',
      { site: { baseUrl: 'acme' } },
      'site.baseUrl: expected an address such as "https://acme.example", got "acme"',
    ],
    [
      'an unknown plan',
      { site: { baseUrl: 'https://a.example', plan: 'GOLD' } },
      'site.plan: expected one of PAID, FREE, got "GOLD"',
    ],
    ['a number for a text', { viewer: 7 }, 'viewer: expected a text, got 7'],
    ['an empty text', { viewer: '' }, 'viewer: expected a text that is not empty, got ""'],
    [
      'an unknown status',
      { projects: [project({ status: 'foo' })] },
      'projects[0].status: expected one of live, archived, deleted, got "foo"',
    ],
    [
      'a key that is none',
      { projects: [project({ key: 'pay' })] },
      'projects[0].key: expected a project key such as "PAY", got "pay"',
    ],
    [
      'a project without a scheme',
      { projects: [project({ permissionSchemeId: undefined })] },
      'projects[0].permissionSchemeId: expected a number, got nothing',
    ],
    [
      'an id that is a text',
      { projects: [project({ id: '20001' })] },
      'projects[0].id: expected a number, got "20001"',
    ],
    [
      'an id that is no whole number',
      { roles: [{ id: 1.5, name: 'x' }] },
      'roles[0].id: expected a whole number, got 1.5',
    ],
    ['a negative id', { roles: [{ id: -1, name: 'x' }] }, 'roles[0].id: expected at least 0, got -1'],
    [
      'a work item key that is none',
      { issues: [{ id: 1, key: 'PAY', projectId: 20001 }] },
      'issues[0].key: expected a work item key such as "PAY-1", got "PAY"',
    ],
    [
      'an unknown type of holder',
      {
        permissionSchemes: [
          { id: 10000, name: 's', grants: [{ id: 1, permission: 'X', holder: { type: 'team' } }] },
        ],
      },
      'permissionSchemes[0].grants[0].holder.type: expected one of anyone, applicationRole, assignee, group, groupCustomField, projectLead, projectRole, reporter, sd.customer.portal.only, user, userCustomField, got "team"',
    ],
    [
      'a fault that matches nothing',
      { faults: [{ match: '/myself', status: 500 }] },
      'faults[0].match: expected "METHOD /path", such as "GET /rest/api/3/myself", got "/myself"',
    ],
    [
      'a status that is none',
      { faults: [{ match: 'GET /x', status: 700 }] },
      'faults[0].status: expected at most 599, got 700',
    ],
    [
      'a body that is a number',
      { faults: [{ match: 'GET /x', status: 500, body: 3 }] },
      'faults[0].body: expected a text, an object, a list or null, got 3',
    ],
    [
      'a viewer who is no user',
      { viewer: 'nobody' },
      'viewer: expected the account id of a user of this file, got "nobody"',
    ],
    [
      'an app user who is no user',
      { appUser: 'nobody' },
      'appUser: expected the account id of a user of this file, got "nobody"',
    ],
    [
      'a project on no scheme',
      { projects: [project({ permissionSchemeId: 5 })] },
      'projects[0].permissionSchemeId: expected the id of a permission scheme of this file, got 5',
    ],
    [
      'a project on no security scheme',
      { projects: [project({ securitySchemeId: 5 })] },
      'projects[0].securitySchemeId: expected the id of a security scheme of this file, got 5',
    ],
    [
      'actors of no role',
      { projects: [project({ roleActors: [{ roleId: 5 }] })] },
      'projects[0].roleActors[0].roleId: expected the id of a role of this file, got 5',
    ],
    [
      'a work item of no project',
      { issues: [{ id: 1, key: 'PAY-1', projectId: 5 }] },
      'issues[0].projectId: expected the id of a project of this file, got 5',
    ],
    [
      'a work item of no level',
      { issues: [{ id: 1, key: 'PAY-1', projectId: 20001, securityLevelId: 5 }] },
      'issues[0].securityLevelId: expected the id of a security level of this file, got 5',
    ],
    [
      'a work item restricted to no role',
      { issues: [{ id: 1, key: 'PAY-1', projectId: 20001, restrictedToRoles: [5] }] },
      'issues[0].restrictedToRoles[0]: expected the id of a role of this file, got 5',
    ],
    [
      'an application of no group',
      { applicationRoles: [{ key: 'a', name: 'A', groupIds: ['g'] }] },
      'applicationRoles[0].groupIds[0]: expected the id of a group of this file, got "g"',
    ],
    [
      'a global permission of no group',
      { globalPermissions: [{ permission: 'ADMINISTER', groupId: 'g' }] },
      'globalPermissions[0].groupId: expected the id of a group of this file, got "g"',
    ],
    [
      'a scheme of no project',
      { permissionSchemes: [{ id: 10000, name: 's', projectId: 5 }] },
      'permissionSchemes[0].projectId: expected the id of a project of this file, got 5',
    ],
    [
      'two projects of one key',
      { projects: [project(), project({ id: 20002 })] },
      'projects[1].key: "PAY" is taken by projects[0].key',
    ],
    [
      'two projects of one id',
      { projects: [project(), project({ key: 'WEB' })] },
      'projects[1].id: 20001 is taken by projects[0].id',
    ],
    [
      'two grants of one id',
      {
        permissionSchemes: [
          {
            id: 10000,
            name: 's',
            grants: [1, 1].map((id) => ({ id, permission: 'X', holder: { type: 'anyone' } })),
          },
        ],
      },
      'permissionSchemes[0].grants[1].id: 1 is taken by permissionSchemes[0].grants[0].id',
    ],
    ['two wrong values', { version: 2, viewer: 7 }, 'version: expected 1, got 2 (and 1 more)'],
  ];
  it.each(wrong)('%s', (_, change, expected) => {
    expect(says(smallSite(change))).toBe(expected);
  });

  it('what is no JSON, and JSON that is no site', () => {
    const broken = parseSite('{"version":');
    expect(broken.ok || broken.says).toMatch(/^the site file is not JSON: /);
    expect(says([])).toBe('the site file: expected an object, got []');
    expect(says(null)).toBe('the site file: expected an object, got null');
  });
});

describe('a site file may', () => {
  it('leave out what has a default', () => {
    const site = read(
      smallSite({
        roles: undefined,
        issues: undefined,
        groups: undefined,
        applicationRoles: undefined,
        globalPermissions: undefined,
      }),
    );
    expect(site.site.plan).toBe('PAID');
    expect(site.users[0]).toMatchObject({
      active: true,
      accountType: 'atlassian',
      appType: null,
      consented: true,
      email: null,
    });
    expect(site.projects[0]).toMatchObject({
      style: 'classic',
      typeKey: 'software',
      status: 'live',
      securitySchemeId: null,
      previousKeys: [],
      roleActors: [],
    });
    expect([site.issues, site.sharedObjects, site.faults, site.securitySchemes, site.roles]).toEqual([
      [],
      [],
      [],
      [],
      [],
    ]);
  });

  it('name holders, leads, members and shares that exist nowhere, as Jira does', () => {
    const grants = ['group', 'user', 'projectRole'].map((type, i) => ({
      id: i,
      permission: 'X',
      holder: { type, value: '999' },
    }));
    const file = smallSite({
      permissionSchemes: [{ id: 10000, name: 's', grants }],
      securitySchemes: [
        { id: 1, name: 's', levels: [{ id: 1, name: 'l', members: [{ type: 'group', value: 'gone' }] }] },
      ],
      projects: [project({ lead: 'nobody' })],
      sharedObjects: [
        { kind: 'filter', id: 1, name: 'f', owner: 'nobody', sharedWith: [{ type: 'project', value: '9' }] },
      ],
    });
    expect(says(file)).toBe('ok');
  });

  it('hold fields that this version does not know, and begin with a byte order mark', () => {
    const reading = parseSite(`\uFEFF${JSON.stringify(smallSite({ future: 1 }))}`);
    expect(reading.ok && 'future' in reading.site).toBe(false);
    expect(reading.ok).toBe(true);
  });

  it('write "any application" as no value, null or an empty text', () => {
    const grants = [undefined, null, ''].map((value, i) => ({
      id: i,
      permission: 'X',
      holder: { type: 'applicationRole', value },
    }));
    const site = read(smallSite({ permissionSchemes: [{ id: 10000, name: 's', grants }] }));
    expect(site.permissionSchemes[0]?.grants.map(({ holder }) => holder.value)).toEqual([null, null, null]);
  });
});
