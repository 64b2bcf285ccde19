import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const frontend = path.join(__dirname, '../../src/frontend');

/** Two or three columns, which stay readable on 400 pixels. */
const narrow = ['plan/plan-sections.tsx', 'admin/retry-table.tsx'];

const isUnderWide = (source: string): boolean => /<Wide>\s*<DynamicTable/.test(source);

test('every table that is wider than a narrow screen scrolls sideways, so that no column is read letter by letter', () => {
  const tables = readdirSync(frontend, { recursive: true, encoding: 'utf8' })
    .map((file) => ({
      file,
      source: file.endsWith('.tsx') ? readFileSync(path.join(frontend, file), 'utf8') : '',
    }))
    .filter(({ source }) => source.includes('<DynamicTable'));
  expect(tables.length).toBeGreaterThan(8);
  const others = tables.filter(({ source }) => !isUnderWide(source)).map(({ file }) => file);
  expect(others.sort()).toEqual([...narrow].sort());
});

test('a table that does not is noticed', () => {
  expect(isUnderWide('<Stack>\n  <DynamicTable head={head} />')).toBe(false);
});
