import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

type Packages = Record<string, { version?: string; optional?: boolean }>;

function project(wanted: Packages, installed: Packages | null): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'install-'));
  writeFileSync(path.join(folder, 'package-lock.json'), JSON.stringify({ packages: { '': {}, ...wanted } }));
  if (installed !== null) {
    mkdirSync(path.join(folder, 'node_modules'));
    writeFileSync(
      path.join(folder, 'node_modules/.package-lock.json'),
      JSON.stringify({ packages: installed }),
    );
  }
  return folder;
}

const zod = { 'node_modules/zod': { version: '4.6.7' } };
const cases = [
  { name: 'a fresh clone has nothing', folder: project(zod, null), installed: false },
  { name: 'everything is there', folder: project(zod, zod), installed: true },
  { name: 'a package is missing', folder: project(zod, {}), installed: false },
  {
    name: 'a package is of another version',
    folder: project(zod, { 'node_modules/zod': { version: '4.0.0' } }),
    installed: false,
  },
  {
    name: 'a package for another machine may be missing',
    folder: project({ ...zod, 'node_modules/fsevents': { version: '2.3.3', optional: true } }, zod),
    installed: true,
  },
];

describe('whether packages have to be installed', () => {
  let found: boolean[];
  beforeAll(() => {
    // The commands are plain modules that run before there are packages, so they are asked in a Node of their own.
    const module = pathToFileURL(path.join(__dirname, '../../../local/bin/install.mjs')).href;
    const script = `import { isInstalled } from '${module}'; console.log(JSON.stringify(process.argv.slice(1).map(isInstalled)))`;
    const args = ['--input-type=module', '-e', script, ...cases.map(({ folder }) => folder)];
    found = JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' })) as boolean[];
  });

  it.each(cases.map((one, index) => ({ ...one, index })))('$name', ({ index, installed }) => {
    expect(found[index]).toBe(installed);
  });
});
