import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { reportJsonSchema } from '../../local/report/report-json-schema';
import { reportOf, sampleLog, sampleSite } from '../local/report/run-command';
import { faultsOf, schemaFile } from './checked-report';

test('docs/report.schema.json is what the code says: else run npm run report-schema', () => {
  expect(JSON.parse(readFileSync(schemaFile, 'utf8'))).toEqual(reportJsonSchema());
});

describe('a report that the schema does not tell of is refused', () => {
  const sample = reportOf('--site', sampleSite, '--log', sampleLog, '--account', 'u-dana');

  test.each<[string, string, unknown]>([
    ['a field that is missing', 'checkedAt', undefined],
    ['a field that it does not know', 'extra', 1],
    ['such a field deep inside', 'projects.0.gaps.0.cause.extra', 1],
    ['a word that is none', 'projects.0.status', 'lost'],
    ['a number below nothing', 'log.records', -1],
    ['another version', 'version', 2],
    ['a time that is none', 'checkedAt', 'yesterday'],
  ])('%s', async (_name, place, value) => {
    const faults = faultsOf(put(await sample, place.split('.'), value));
    expect(faults).toEqual([expect.stringContaining(place.replace(/\.?extra$/, ''))]);
  });

  test('and the report itself is not', async () => {
    expect(faultsOf(await sample)).toEqual([]);
  });
});

/** A copy with another value at a place. */
function put(value: unknown, [key, ...rest]: readonly string[], leaf: unknown): unknown {
  if (key === undefined) return leaf;
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries({ [key]: undefined, ...value });
  const changed = entries.map(([name, part]) => [name, name === key ? put(part, rest, leaf) : part] as const);
  return Array.isArray(value) ? changed.map(([, part]) => part) : Object.fromEntries(changed);
}

test('no test takes an exported report by another way', () => {
  const root = path.join(__dirname, '..');
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.tsx?$/.test(name),
  );
  const unchecked = /import [^;]*\bassembleReport\b[^;]*from '[^']*src\/report/;
  expect(files.filter((name) => unchecked.test(readFileSync(path.join(root, name), 'utf8')))).toEqual([]);
});
