import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { readConfigFile, sys } from 'typescript';

/**
 * Which files Atlassian's `forge lint` reads: of the TypeScript files below src those that an entry of tsconfig.json's `include`
 * names and none of `exclude`, each entry taken as a glob (`listTSConfigIncludeExclude` of @forge/cli-shared). A folder's name is
 * then the folder and none of its files, so that the linter sees nothing, finds nothing and says "No issues found".
 */
const root = path.join(__dirname, '../..');
const config = readConfigFile(path.join(root, 'tsconfig.json'), (file) => sys.readFile(file)).config as {
  include: string[];
  exclude: string[];
};

function below(folder: string): string[] {
  const whole = path.join(root, folder);
  if (!existsSync(whole)) return [];
  return readdirSync(whole, { recursive: true, encoding: 'utf8' }).map((file) => path.join(folder, file));
}

/** What a glob of the forms that tsconfig.json uses stands for: `folder/**\/*`, or a name that stands for itself. */
function expanded(entry: string): string[] {
  const [, folder] = /^([^*?[{]+)\/\*\*\/\*$/.exec(entry) ?? [];
  if (folder !== undefined) return below(folder);
  if (/[*?[{]/.test(entry)) throw new Error(`this test does not know the glob ${entry} yet`);
  return [entry];
}

const included = new Set(config.include.flatMap(expanded));
for (const file of config.exclude.flatMap(expanded)) included.delete(file);
const sources = below('src').filter((file) => /\.tsx?$/.test(file));

test('every source of the app is read by Atlassian’s linter', () => {
  expect(sources.length).toBeGreaterThan(300);
  expect(sources.filter((file) => !included.has(file))).toEqual([]);
});

test('a folder’s name as an entry would hide all of them', () => {
  expect(sources.some((file) => expanded('src').includes(file))).toBe(false);
});
