import Papa from 'papaparse';
import { csvOf } from '../../src/report/output/csv-file';
import { plain } from '../../src/report/words/markdown';

/** What others wrote (names, texts of a log) acts on nobody who opens an export. */

test.each([
  ['an entity', '&lt;img src=x&gt; &#x3c;', '\\&lt;img src=x\\&gt; \\&#x3c;'],
  ['a tag', '<b>x</b>', '\\<b\\>x\\</b\\>'],
  ['an image', '![x](y)', '!\\[x\\](y)'],
  ['a bare address', 'see https://evil.example/x', 'see https\\://evil.example/x'],
  ['one without a scheme', 'see WWW.evil.example', 'see WWW\\.evil.example'],
  ['a mail address', 'ask a.b@evil.example', 'ask a.b\\@evil.example'],
  ['one with a scheme', 'mailto:a@evil.example', 'mailto\\:a\\@evil.example'],
  ['struck out', '~~x~~', '\\~\\~x\\~\\~'],
  ['a direction that is turned', 'ad\u202emin\u2066\u2069', 'admin'],
  ['characters without width', 'a\u200bd\u200cm\u2060i\ufeffn\u00ad', 'admin'],
  ['a line break', 'a\n\n# b', 'a # b'],
  [
    'an ordinary sentence',
    'Add Dana to the role R&D: read (all), 3:4.',
    'Add Dana to the role R\\&D: read (all), 3:4.',
  ],
])('Markdown has %s as text', (_what, text, says) => {
  expect(plain(text)).toBe(says);
});

const cellsOf = (text: string, delimiter: string) =>
  Papa.parse<string[]>(csvOf(['name', 'next'], [{ name: text, next: 'x' }]).slice(1), {
    delimiter,
  }).data.flat();

test.each([
  '=1+1',
  '+1',
  '-1',
  '@SUM(1)',
  '\t=1',
  '"=1',
  '""=1',
  '" =1',
  'a;=1',
  'a; =1',
  'a;"=1',
  '";=1',
  'a\t=1',
  'a|=1',
  'a\r\n=1',
  "'=1",
  '＝1',
  '\u200b=1',
  '\u202e=1',
  'a;\u2060=1',
])('no cell of CSV is a formula, by whatever separator it is read: %j', (text) => {
  for (const delimiter of [',', ';', '\t', '|']) {
    for (const cell of cellsOf(text, delimiter)) {
      expect([delimiter, cell.replace(/^["\s]+/, '')]).not.toEqual([
        delimiter,
        expect.stringMatching(/^[=+\-@＝＋－＠]/),
      ]);
    }
  }
});

test('an ordinary cell, and a number, stay as they are', () => {
  expect(csvOf(['name', 'n'], [{ name: 'Q3 - plan, a=b', n: -1 }])).toBe(
    '\uFEFFname,n\r\n"Q3 - plan, a=b",-1',
  );
});
