import { readFileSync } from 'node:fs';
import path from 'node:path';

const read = (file: string): string => readFileSync(path.join(__dirname, '../..', file), 'utf8');
const manifest = JSON.parse(read('package.json')) as {
  readonly version: string;
  readonly engines: { readonly node: string };
  readonly overrides: Readonly<Record<string, string>>;
};

/** The first version that a changelog tells of, and its day. */
const newest = (changelog: string): string | undefined =>
  /^## (\d+\.\d+\.\d+) \(\d{4}-\d\d-\d\d\)$/m.exec(changelog)?.[1];

/** `22` is at least `>=20.19`. */
const isAtLeast = (version: string, range: string): boolean => {
  const [have = 0, haveMinor = Infinity] = version.trim().split('.').map(Number);
  const [want = Infinity, wantMinor = 0] = range.replace('>=', '').split('.').map(Number);
  return have > want || (have === want && haveMinor >= wantMinor);
};

test('package.json, its lock and the changelog tell of the same version', () => {
  expect(newest(read('CHANGELOG.md'))).toBe(manifest.version);
  const lock = JSON.parse(read('package-lock.json')) as Pick<typeof manifest, 'version'>;
  expect(lock.version).toBe(manifest.version);
});

test('a changelog of another version is noticed', () => {
  expect(newest('# Changelog\n\n## 1.2.0 (2027-01-01)\n\n## 1.0.0 (2026-11-28)\n')).toBe('1.2.0');
  expect(newest('# Changelog\n\n## Unreleased\n')).toBeUndefined();
});

test('developers use the Node that Forge runs, and one that package.json allows', () => {
  const nvm = read('.nvmrc');
  expect(read('manifest.yml')).toContain(`name: nodejs${nvm.trim()}.x`);
  expect(isAtLeast(nvm, manifest.engines.node)).toBe(true);
  expect(['20.18', '18'].filter((version) => isAtLeast(version, '>=20.19'))).toEqual([]);
});

test('a record says of every override why it stands', () => {
  const record = read('docs/decisions/0008-overrides.md');
  const explained = [...record.matchAll(/^- `(.+)` (\d[\d.]*\d)\. /gm)].map(([, name, version]) => [
    name,
    version,
  ]);
  expect(Object.fromEntries(explained)).toEqual(manifest.overrides);
});
