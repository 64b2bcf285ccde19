import { columns, printable, wrapped } from '../../../local/report/columns';

describe('a table for people', () => {
  it('makes columns as wide as their contents and wraps the last', () => {
    const rows = [
      ['PAY', '5', 'Browse spaces in PAY is granted to the role Developers; Dana Backup is only in Viewers.'],
      ['OPERATIONS', '', 'short'],
    ];
    expect(columns(['SPACE', 'RECORDS', 'WHY'], rows, 61)).toEqual([
      'SPACE       RECORDS  WHY',
      'PAY         5        Browse spaces in PAY is granted to the',
      '                     role Developers; Dana Backup is only in',
      '                     Viewers.',
      'OPERATIONS           short',
    ]);
  });

  it('keeps room for the last column in a narrow terminal', () => {
    expect(columns(['A', 'B'], [['x'.repeat(50), 'one two']], 20)).toEqual([
      `A${' '.repeat(51)}B`,
      `${'x'.repeat(50)}  one two`,
    ]);
  });

  it('breaks a word that is longer than a line', () => {
    expect(wrapped('abcdefghij kl', 4)).toEqual(['abcd', 'efgh', 'ij', 'kl']);
  });

  it('gives a terminal nothing to obey', () => {
    expect(printable('\u001b[31mred\u001b[0m\r\n\u202etxt\u0007')).toBe('[31mred [0m txt');
  });
});
