import { nameOf, size } from '../../static/file-desk/src/words';

const long = `${'very-long-'.repeat(12)}log.json`;

test.each([
  ['log.json', 'log.json'],
  ['\u202egnp.exe\u200b\u0000.json', 'gnp.exe.json'],
  ['<b>журнал 日誌.json', '<b>журнал 日誌.json'],
  [long, `${long.slice(0, 40)}…${long.slice(-39)}`],
  ['سجل 7.json', '\u2068سجل 7.json\u2069'],
])('a file called %j is shown as %j', (name, shown) => {
  expect(nameOf([{ name }])).toBe(shown);
});

test('several files are called by the first', () => {
  const files = ['a.json', 'b.json.gz', 'c.csv'].map((name) => ({ name }));
  expect(nameOf(files)).toBe('a.json and 2 more');
});

test.each([
  [999, '999 bytes'],
  [254_200, '254.2 KB'],
  [200_000_000, '200 MB'],
])('%i bytes are %s', (bytes, shown) => {
  expect(size(bytes)).toBe(shown);
});
