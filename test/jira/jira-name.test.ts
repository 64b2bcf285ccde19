import fc from 'fast-check';
import { anyText } from '../any-text';
import { cleanName } from '../../src/jira/jira-name';
import { groupOf } from '../../src/jira/group-answer';
import { isolated } from '../../src/text/isolated';
import { runs } from '../sizes';

describe('a name of Jira’s, which anybody typed', () => {
  test.each([
    ['stays as it is', 'Payments – core team', 'Payments – core team'],
    ['stays as it is in any script', 'صلاحيات الفريق 2026', 'صلاحيات الفريق 2026'],
    [
      'keeps the joiners that scripts and emojis need',
      'می\u200cخواهم 👩\u200d💻',
      'می\u200cخواهم 👩\u200d💻',
    ],
    ['turns nothing around', 'Team \u202egnp.exe\u2066', 'Team gnp.exe'],
    ['has nothing that is not seen', 'Zero\u200b\u2060\ufeffwidth', 'Zerowidth'],
    ['is one line', ' <b>Bold</b>\r\n\tx\u2028y ', '<b>Bold</b> x y'],
    ['is called so where it has only blanks', '\u00a0 \u3000', '(no name)'],
    ['is called so where nothing of it is seen', '\u3164\u200d', '(no name)'],
    ['is not made up where there is none', '', ''],
  ])('%s', (_what, name, clean) => {
    expect(cleanName(name)).toBe(clean);
  });

  test('never reaches beyond itself, and is clean the second time', () => {
    fc.assert(
      fc.property(anyText(), (name) => {
        const clean = cleanName(name);
        expect(clean).not.toMatch(/[\p{Cc}\u2028-\u202e\u2066-\u2069]/u);
        expect(cleanName(clean)).toBe(clean);
        expect(isolated(name).match(/[\u2066-\u2069]/gu)).toHaveLength(2);
      }),
      runs('clean names', 200, 20_000),
    );
  });

  test('of a group without an id is what tells it from others, to the letter', () => {
    const name = 'team\u202e';
    expect(groupOf({ groupId: null, name })).toEqual([{ id: '', name }]);
    expect(groupOf({ groupId: 'g-1', name })).toEqual([{ id: 'g-1', name: 'team' }]);
  });
});
