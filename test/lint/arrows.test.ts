import { execFileSync } from 'node:child_process';
import path from 'node:path';

/** `file` is a file that stands there, because the type-checked rules want one of the project. */
const cases = [
  {
    name: 'src/log knows no other room',
    file: 'src/log/finding.ts',
    text: "export type { Holder } from '../access/model';",
    refusedBy: 'import-x/no-restricted-paths: Unexpected path "../access/model"',
  },
  {
    name: 'src/access does not know the diagnosis made of it',
    file: 'src/access/model.ts',
    text: "export type { Gap } from '../diagnosis/gap';",
    refusedBy: 'import-x/no-restricted-paths: Unexpected path "../diagnosis/gap"',
  },
  {
    name: 'in src/report, words know no steps',
    file: 'src/report/words/words.ts',
    text: "export type { Screen } from '../steps/screens';",
    refusedBy: 'import-x/no-restricted-paths: Unexpected path "../steps/screens"',
  },
  {
    name: 'in src/report, what a report holds knows no words',
    file: 'src/report/summary.ts',
    text: "export type { Words } from './words/words';",
    refusedBy: 'import-x/no-restricted-paths: Unexpected path "./words/words"',
  },
  {
    name: 'in src/remedy, a cover knows no plan',
    file: 'src/remedy/cover/cover.ts',
    text: "export type { Plan } from '../plan';",
    refusedBy: 'import-x/no-restricted-paths: Unexpected path "../plan"',
  },
  {
    name: 'the stand-in Jira does not import src/access',
    file: 'local/jira/index.ts',
    text: "export type { Holder } from '../../src/access/model';",
    refusedBy: 'import-x/no-restricted-paths: Unexpected path "../../src/access/model"',
  },
  {
    name: 'in src/app, a report does not know the changes that are carried out',
    file: 'src/app/reports/rows.ts',
    text: "export { applyChange } from '../changes/apply';",
    refusedBy: 'import-x/no-restricted-paths: Unexpected path "../changes/apply"',
  },
  {
    name: 'in src/app, the journal does not know the plans whose changes it keeps',
    file: 'src/app/journal/record.ts',
    text: "export type { StoredPlan } from '../plans/stored-plan';",
    refusedBy: 'import-x/no-restricted-paths: Unexpected path "../plans/stored-plan"',
  },
  {
    name: 'in src/log, the reader of a JSON value knows no record',
    file: 'src/log/json/doc.ts',
    text: "export type { RecordFields } from '../record/record-fields';",
    refusedBy: 'import-x/no-restricted-paths: Unexpected path "../record/record-fields"',
  },
  {
    name: 'in src/log, a record does not know how the bytes were split into records',
    file: 'src/log/record/shape.ts',
    text: "export { JsonSplitter } from '../split/splitter';",
    refusedBy: 'import-x/no-restricted-paths: Unexpected path "../split/splitter"',
  },
  {
    name: 'what ships does not import what does not',
    file: 'src/report/report.ts',
    text: "export { openPlatform } from '../../local/forge';",
    refusedBy: 'import-x/no-restricted-paths: Unexpected path "../../local/forge"',
  },
  {
    name: 'only src/jira and the resolvers import @forge/api',
    file: 'src/report/report.ts',
    text: "export { route } from '@forge/api';",
    refusedBy: 'no-restricted-imports: ',
  },
  {
    name: 'no Node builtin below src',
    file: 'src/access/model.ts',
    text: "export { readFileSync } from 'node:fs';",
    refusedBy: 'no-restricted-imports: ',
  },
  {
    name: 'a pure room has no clock',
    file: 'src/diagnosis/gap.ts',
    text: 'export const at = Date.now();',
    refusedBy: 'no-restricted-syntax: A pure room has no clock',
  },
  {
    name: 'a pure room has no network',
    file: 'src/report/report.ts',
    text: "export const answer = fetch('https://acme.example');",
    refusedBy: 'no-restricted-globals: ',
  },
  {
    name: 'the journal of changes knows no use case',
    file: 'src/app/journal/touched.ts',
    text: "export * from '../changes/apply';",
    refusedBy: 'import-x/no-restricted-paths: Unexpected path "../changes/apply"',
  },
  {
    name: 'a payload knows no operation',
    file: 'src/resolvers/payloads/scan.ts',
    text: "export * from '../operations';",
    refusedBy: 'import-x/no-restricted-paths: Unexpected path "../operations"',
  },
  {
    name: 'a part of a page knows no page',
    file: 'src/frontend/parts/steps.tsx',
    text: "export * from '../admin/admin-page';",
    refusedBy: 'import-x/no-restricted-paths: Unexpected path "../admin/admin-page"',
  },
  {
    name: 'Jira’s decision knows no route',
    file: 'local/jira/decide/decide.ts',
    text: "export * from '../routes/permissions';",
    refusedBy: 'import-x/no-restricted-paths: Unexpected path "../routes/permissions"',
  },
  {
    name: 'no file leads back to itself',
    file: 'src/jira/failure.ts',
    text: "import { openReader } from './index';\nexport const again = openReader;",
    refusedBy: 'import-x/no-cycle: Dependency cycle',
  },
  {
    name: 'no test reads a wall clock',
    file: 'test/sizes.ts',
    text: 'export const at = Date.now();',
    refusedBy: 'no-restricted-syntax: A test reads no wall clock',
  },
  {
    name: 'no test imports a file within the store',
    file: 'test/sizes.ts',
    text: "export * from '../src/store/pieces';",
    refusedBy: 'no-restricted-imports: ',
  },
  {
    name: 'nothing is any',
    file: 'src/access/model.ts',
    text: 'export const grants: any = [];',
    refusedBy: '@typescript-eslint/no-explicit-any: ',
  },
  {
    name: 'no expression backtracks over blanks that two of its parts may take',
    file: 'src/log/record/text-status.ts',
    text: 'export const status = /HTTP(?:\\s+error)?\\s*[:=]?\\s*\\d/;',
    refusedBy: 'regexp/no-super-linear-backtracking: ',
  },
  {
    name: 'no expression looks for the end of a run from each of its characters',
    file: 'src/log/classify/classify.ts',
    text: "export const trimmed = (text: string): string => text.replace(/[.\\s]+$/, '');",
    refusedBy: 'regexp/no-super-linear-move: ',
  },
  {
    name: 'no promise is forgotten',
    file: 'local/forge/limits.ts',
    text: 'export const go = (): void => { Promise.resolve(1); };',
    refusedBy: '@typescript-eslint/no-floating-promises: ',
  },
  {
    name: 'an allowed arrow is no fault',
    file: 'src/diagnosis/gap.ts',
    text: "export type { Holder } from '../access/model';",
    refusedBy: null,
  },
] as const;

describe('the linter holds the arrows between rooms', () => {
  let said: {
    readonly refusals: readonly (readonly string[])[];
    readonly arrows: readonly {
      readonly file: string;
      readonly tried: number;
      readonly passed: readonly string[];
    }[];
    readonly roomsWithoutArrows: readonly string[];
  };
  beforeAll(() => {
    const output = execFileSync(process.execPath, [path.join(__dirname, 'lint-texts.mjs')], {
      cwd: path.join(__dirname, '../..'),
      input: JSON.stringify(cases),
      encoding: 'utf8',
    });
    said = JSON.parse(output) as typeof said;
  }, 60_000);

  it.each(cases.map((one, index) => ({ ...one, index })))('$name', ({ index, refusedBy }) => {
    if (refusedBy === null) expect(said.refusals[index]).toEqual([]);
    else expect(said.refusals[index]).toContainEqual(expect.stringContaining(refusedBy));
  });

  it('refuses each arrow that the tables forbid, from every room to every folder', () => {
    expect(said.arrows.filter(({ passed }) => passed.length > 0)).toEqual([]);
    expect(said.arrows.filter(({ tried }) => tried === 0)).toEqual([]);
    expect(said.arrows.reduce((sum, { tried }) => sum + tried, 0)).toBeGreaterThan(1000);
  });

  it('knows every room: each folder of src, and of a room that is in order each of its folders', () => {
    expect(said.roomsWithoutArrows).toEqual([]);
  });
});
