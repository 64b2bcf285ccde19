import type { ChangeSpec } from '../../../src/remedy';
import type { MadeState } from '../../../src/report/change-view';
import { madeSays, type MadeWrite } from '../../../src/report/words/made-changes';
import { verdictNowSays } from '../../../src/report/words/verdict-now';
import { words } from '../samples';

const role: ChangeSpec = {
  kind: 'add-to-role',
  target: { projectKey: 'PAY', roleId: '10003', roleName: 'Developers', typeKey: 'software' },
};
const grants: ChangeSpec = {
  kind: 'grant-in-scheme',
  target: {
    ...{ schemeId: '10000', schemeName: 'Default software scheme', sharedBy: 12 },
    permissions: ['BROWSE_PROJECTS', 'ADMINISTER_PROJECTS'],
    holder: { type: 'user', value: 'u-dana', name: null },
  },
};
const toGroup: ChangeSpec = {
  ...grants,
  target: { ...grants.target, holder: { type: 'group', value: 'g-backup', name: 'backup-account' } },
};
const level: ChangeSpec = {
  kind: 'add-to-security-level',
  target: { securitySchemeId: '300', levelId: '301', levelName: 'Internal only' },
};

const newSpaces: ChangeSpec = {
  kind: 'add-default-to-role',
  target: { roleId: '10003', roleName: 'Developers', grants: ['BROWSE_PROJECTS'] },
};

function writes(
  ...states: readonly (MadeWrite['state'] | readonly [MadeWrite['state'], number])[]
): readonly MadeWrite[] {
  const permissions = states.length === 1 ? [null] : ['BROWSE_PROJECTS', 'ADMINISTER_PROJECTS'];
  return states.map((one, at) => ({
    permission: permissions[at] ?? null,
    ...(typeof one === 'string' ? { state: one, status: null } : { state: one[0], status: one[1] }),
  }));
}

test.each<readonly [MadeState, ChangeSpec, readonly MadeWrite[], string]>([
  [
    'making',
    role,
    writes('planned'),
    'It was begun, and its result is not known yet. Look again in half a minute: this app then reads the result in Jira, if you may see it there.',
  ],
  ['made', role, writes('made'), 'Dana Backup is now in the role Developers in PAY.'],
  [
    'made',
    newSpaces,
    writes('made'),
    'Dana Backup is now in the role Developers of new company-managed spaces.',
  ],
  [
    'undone',
    newSpaces,
    writes('taken-back'),
    'Undone: what this app added in the role Developers of new company-managed spaces is not there any more. Spaces that were created in between keep it.',
  ],
  [
    'refused',
    newSpaces,
    writes(['refused', 403]),
    'Jira refused it (403): it needs the global permission Administer Jira. Nothing was changed.',
  ],
  ['made', level, writes('made'), 'Dana Backup is now in the security level Internal only.'],
  [
    'made',
    grants,
    writes('made', 'was-there'),
    'Browse spaces and Administer spaces are granted to Dana Backup in the permission scheme Default software scheme.',
  ],
  [
    'made',
    toGroup,
    writes('made', 'made'),
    'Browse spaces and Administer spaces are granted to the group backup-account in the permission scheme Default software scheme.',
  ],
  [
    'made',
    role,
    writes(['made', 403]),
    'It could not be undone. Jira refused it (403): it needs the permission Administer spaces in PAY. Ask an admin of PAY, or a Jira admin.',
  ],
  [
    'was-there',
    role,
    writes('was-there'),
    'It was so already: Dana Backup is in the role Developers in PAY. Nothing was written, so there is nothing to undo.',
  ],
  [
    'part-made',
    grants,
    writes('made', ['refused', 403]),
    '1 of 2 is granted: Browse spaces. Not granted: Administer spaces. Jira refused it (403): it needs the global permission Administer Jira, and on the Free plan schemes cannot be changed. What was made can be undone.',
  ],
  [
    'part-made',
    grants,
    writes('made', 'not-tried'),
    '1 of 2 is granted: Browse spaces. Not granted: Administer spaces. The time of one request was up. Apply it again for the rest. What was made can be undone.',
  ],
  [
    'part-made',
    grants,
    writes(['made', 500], 'taken-back'),
    '1 of 2 was undone; Browse spaces is granted still. Jira failed (500). Try again in a minute.',
  ],
  [
    'refused',
    role,
    writes(['refused', 404]),
    'Jira refused it (404): the role Developers of PAY or the account of Dana Backup is gone, or the account is deactivated. Check again. Nothing was changed.',
  ],
  [
    'refused',
    role,
    writes(['refused', 401]),
    'Jira refused it (401): it needs the permission Administer spaces in PAY. Ask an admin of PAY, or a Jira admin. Nothing was changed.',
  ],
  [
    'refused',
    role,
    writes(['refused', 400]),
    'Jira refused it (400): on the Free plan nobody can be added to a role or removed from one. Nothing was changed.',
  ],
  [
    'refused',
    level,
    writes(['refused', 403]),
    'Jira refused it (403): it needs the global permission Administer Jira, and on the Free plan security levels cannot be changed. Nothing was changed.',
  ],
  [
    'refused',
    grants,
    writes(['refused', 400], 'not-tried'),
    'Jira refused it (400): the permission scheme Default software scheme has as many holders of this permission as Jira allows, or one of both is gone. Check again. Nothing was changed.',
  ],
  [
    'failed',
    role,
    writes(['failed', 429]),
    'Jira takes no more requests from this app for now (429). Try again in a minute. Nothing was changed.',
  ],
  ['failed', role, writes(['failed', 0]), 'Jira did not answer. Try again in a minute. Nothing was changed.'],
  ['failed', role, writes('failed'), 'It was cut off before it was written. Try again. Nothing was changed.'],
  [
    'undone',
    grants,
    writes('taken-back', 'gone'),
    'Undone: what this app added in the permission scheme Default software scheme is not there any more. 1 grant of it had been removed or changed by somebody else.',
  ],
  [
    'undone-elsewhere',
    role,
    writes('gone'),
    'Somebody else removed or changed it since: nothing that this app added in the role Developers in PAY was left to undo.',
  ],
])('%s: %#', (state, spec, its, says) => {
  expect(madeSays({ spec, state, writes: its }, words)).toBe(says);
});

test.each([
  [3, 3, [], 'Jira grants 3 of 3 now.'],
  [0, 0, [], 'Nothing of it can be asked in Jira by itself: check its spaces again.'],
  [
    1,
    3,
    [
      { project: 'PAY', permission: 'BROWSE_PROJECTS' },
      { project: 'PAY', permission: 'BROWSE_PROJECTS', issue: 'PAY-1' },
    ],
    'Jira grants 1 of 3 now; not yet: Browse spaces in PAY and Browse spaces on PAY-1. A change can take some seconds to count.',
  ],
])('%i of %i granted', (granted, of, refused, says) => {
  expect(verdictNowSays({ kind: 'add-to-role', granted, of, refused }, words)).toBe(says);
});
