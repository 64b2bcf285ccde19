import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const frontend = path.join(__dirname, '../../src/frontend');

const isUnderWide = (source: string): boolean => /<Wide>\s*<DynamicTable/.test(source);

test('every table scrolls sideways where it is wider than the screen, so that no column is read letter by letter', () => {
  const tables = readdirSync(frontend, { recursive: true, encoding: 'utf8' })
    .map((file) => ({
      file,
      source: file.endsWith('.tsx') ? readFileSync(path.join(frontend, file), 'utf8') : '',
    }))
    .filter(({ source }) => source.includes('<DynamicTable'));
  expect(tables.map(({ file }) => file)).toContain(path.join('parts', 'table.tsx'));
  expect(tables.filter(({ source }) => !isUnderWide(source)).map(({ file }) => file)).toEqual([]);
});

test('a table that does not is noticed', () => {
  expect(isUnderWide('<Stack>\n  <DynamicTable head={head} />')).toBe(false);
});
