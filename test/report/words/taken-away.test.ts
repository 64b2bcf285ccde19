import type { Since } from '../../../src/diagnosis/gap';
import { sinceMark, takenAwaySays, undoSays } from '../../../src/report/words/taken-away';
import { gap, holder, notAHolder, words } from '../samples';

const missing = gap(notAHolder([]));
const place = { key: 'PAY', kind: 'company-managed' } as const;
const since = (lost: Since['lost'], by: string | null = 'u-lee'): Since => ({
  ...{ at: '2026-11-12T23:59:00.000Z', by, lost },
});
const role = { kind: 'left-role', roleId: '10003', roleName: 'Developers' } as const;

test.each<readonly [string, Since['lost'], string, string]>([
  [
    'the account left a role',
    { ...role, through: null },
    'Since 12 Nov 2026: Dana Backup was taken out of the role Developers, by Lee Lead.',
    'Put Dana Backup back into the role Developers.',
  ],
  [
    'its group left a role',
    { ...role, through: 'backup' },
    'Since 12 Nov 2026: The group backup was taken out of the role Developers, by Lee Lead.',
    'Put the group backup back into the role Developers.',
  ],
  [
    'it left a group',
    { kind: 'left-group', groupName: 'backup' },
    'Since 12 Nov 2026: Dana Backup was taken out of the group backup, by Lee Lead.',
    'Put Dana Backup back into the group backup.',
  ],
  [
    'a grant left the scheme',
    { kind: 'grant-removed', schemeId: '10000', holder: holder('group', 'g-1', 'backup') },
    'Since 12 Nov 2026: Browse spaces was taken from the group backup in the permission scheme, by Lee Lead.',
    'Grant Browse spaces to the group backup again in the permission scheme.',
  ],
  [
    'a grant to the account itself left the scheme',
    { kind: 'grant-removed', schemeId: '10000', holder: holder('user', 'u-dana') },
    'Since 12 Nov 2026: Browse spaces was taken from Dana Backup in the permission scheme, by Lee Lead.',
    'Grant Browse spaces to Dana Backup again in the permission scheme.',
  ],
  [
    'a scheme left the space',
    { kind: 'scheme-left', schemeId: '10000', schemeName: 'Open' },
    'Since 12 Nov 2026: The permission scheme Open was taken off PAY, by Lee Lead.',
    'Give PAY the permission scheme Open again.',
  ],
])('%s', (_name, lost, says, undo) => {
  expect(takenAwaySays(since(lost), missing, place, words)).toBe(says);
  expect(undoSays(since(lost), missing, place, words)).toBe(undo);
});

test('names nobody where the record has no author, and nobody whom Jira does not name', () => {
  const lost = { ...role, through: null };
  expect(takenAwaySays(since(lost, null), missing, place, words)).toBe(
    'Since 12 Nov 2026: Dana Backup was taken out of the role Developers.',
  );
  expect(sinceMark(since(lost, null), words)).toBe('since 12 Nov 2026');
  expect(sinceMark(since(lost), words)).toBe('since 12 Nov 2026, removed by Lee Lead');
  expect(sinceMark(since(lost, 'u-gone'), words)).toBe('since 12 Nov 2026, removed by somebody');
});
