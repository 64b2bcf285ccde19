import type { Finding } from '../../src/log/finding';
import { finding } from './finding';

/**
 * A site whose every list is long, and whose every name has 255 characters of three bytes, or with escapes: half of its spaces are
 * team-managed with roles of their own, all shut the account out, each has another lead, a work item and a level of its own.
 */

const numbers = (count: number): readonly number[] => Array.from({ length: count }, (_none, at) => at);

/** Three bytes a character in UTF-8, and quotes, backslashes and markup among them. */
export const hostile = (what: string, at: number): string =>
  `${what} ${String(at)} "\\<b>語${'語'.repeat(255)}`.slice(0, 255);

const keyOf = (at: number): string => `SPACE${String(at)}`;
const lead = (at: number): string => `u-lead-${String(at)}`;
const content = [
  'BROWSE_PROJECTS',
  'VIEW_VOTERS_AND_WATCHERS',
  'CREATE_ISSUES',
  'EDIT_ISSUES',
  'ADD_COMMENTS',
];
const needs = [...content, 'ADMINISTER_PROJECTS'];
/** Company-managed spaces on one scheme. */
const sharing = 25;

export function hugeSite(spaces: number): unknown {
  const half = Math.floor(spaces / 2);
  const companies = numbers(half);
  const teams = numbers(spaces - half).map((at) => half + at);
  const schemes = numbers(Math.ceil(half / sharing));
  let nextGrant = 1;
  const grants = (roleId: string) => [
    ...needs.map((permission) => ({
      ...{ id: nextGrant++, permission },
      holder: { type: 'projectRole', value: roleId },
    })),
    ...numbers(20).map((at) => ({
      ...{ id: nextGrant++, permission: 'DELETE_ISSUES' },
      holder: { type: 'user', value: lead(at % spaces) },
    })),
  ];
  const user = (accountId: string, displayName: string, accountType = 'atlassian') => ({
    ...{ accountId, displayName, accountType },
  });
  return {
    version: 1,
    site: { baseUrl: 'https://acme.example' },
    users: [
      ...['u-ada', 'u-backup', 'u-next'].map((id, at) => user(id, hostile(id, at))),
      ...numbers(spaces).map((at) => user(lead(at), hostile('lead', at))),
      user('u-app', 'Permission Gaps', 'app'),
    ],
    groups: [
      { groupId: 'g-users', name: hostile('users', 0), members: ['u-ada', 'u-backup', 'u-next'] },
      { groupId: 'g-admins', name: hostile('admins', 0), members: ['u-ada'] },
    ],
    applicationRoles: [{ key: 'jira-software', name: hostile('Jira', 0), groupIds: ['g-users'] }],
    globalPermissions: [
      { permission: 'ADMINISTER', groupId: 'g-admins' },
      { permission: 'USER_PICKER', groupId: 'g-users' },
    ],
    roles: [
      { id: 10_002, name: hostile('Administrators', 0) },
      ...teams.map((at) => ({ id: 100_000 + at, name: hostile('role', at), projectId: 20_000 + at })),
    ],
    permissionSchemes: [
      ...schemes.map((at) => ({ id: 10_000 + at, name: hostile('scheme', at), grants: grants('10002') })),
      ...teams.map((at) => ({
        ...{ id: 200_000 + at, name: hostile('own scheme', at), projectId: 20_000 + at },
        grants: grants(String(100_000 + at)),
      })),
    ],
    securitySchemes: schemes.map((at) => ({
      ...{ id: 300_000 + at, name: hostile('security', at) },
      levels: [
        { id: 400_000 + at, name: hostile('level', at), members: [{ type: 'user', value: lead(at) }] },
      ],
    })),
    projects: numbers(spaces).map((at) => ({
      ...{ id: 20_000 + at, key: keyOf(at), name: hostile('space', at), lead: lead(at) },
      ...(at < half
        ? {
            permissionSchemeId: 10_000 + Math.floor(at / sharing),
            securitySchemeId: 300_000 + Math.floor(at / sharing),
            // the second account has what the first one lacks, in half of them
            roleActors: [{ roleId: 10_002, users: at % 2 === 0 ? [lead(at), 'u-next'] : [lead(at)] }],
          }
        : {
            ...{ style: 'next-gen', permissionSchemeId: 200_000 + at },
            roleActors: [{ roleId: 100_000 + at, users: [lead(at)] }],
          }),
      // one of twenty is archived
      ...(at % 20 === 19 ? { status: 'archived' } : {}),
    })),
    issues: companies.map((at) => ({
      ...{ id: 700_000 + at, key: `${keyOf(at)}-1`, projectId: 20_000 + at, reporter: lead(at) },
      securityLevelId: 400_000 + Math.floor(at / sharing),
    })),
    sharedObjects: numbers(spaces).map((at) => ({
      ...{ kind: at % 2 === 0 ? 'filter' : 'dashboard', id: 500_000 + at, name: hostile('filter', at) },
      owner: lead(at),
    })),
    viewer: 'u-ada',
    appUser: 'u-app',
  };
}

const lines = numbers(20).map((at) => 1_000_000 + at);

/** A log that names all of it: each space with a work item, shared objects, permissions and messages that nobody knows. */
export function hugeLog(spaces: number): readonly Finding[] {
  const some = numbers(spaces);
  return [
    ...some.map((at) =>
      finding(keyOf(at), {
        ...{ lines, records: 40, text: at },
        issues: [{ issue: `${keyOf(at)}-1`, records: 2, lines }],
      }),
    ),
    ...some.map((at) =>
      finding(null, {
        ...{ lines, text: at },
        want: { kind: 'share', object: at % 2 === 0 ? 'filter' : 'dashboard', id: String(500_000 + at) },
      }),
    ),
    ...some.map((at) => finding(`GONE${String(at)}`, { lines, text: at })),
    ...some.map((at) =>
      finding(keyOf(at), {
        ...{ lines, text: at },
        want: { kind: 'permission', anyOf: [hostile('PERMISSION', at % 40)] },
      }),
    ),
    ...some.map((at) =>
      finding(null, { ...{ verdict: 'unrecognised', want: null, row: null }, lines, text: at }),
    ),
    ...some.map((at) =>
      finding(null, { ...{ verdict: 'set-aside', reason: 'rate-limit', want: null }, lines, text: at }),
    ),
  ];
}
