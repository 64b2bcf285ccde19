// Checks the types and lints everything with one program of the compiler: what it has worked out for the types, the rules that ask
// for types need not work out again.
import path from 'node:path';
import { ESLint } from 'eslint';
import ts from 'typescript';
import { root } from './root.mjs';

const host = {
  ...ts.sys,
  onUnRecoverableConfigFileDiagnostic: ({ messageText }) => {
    throw new Error(ts.flattenDiagnosticMessageText(messageText, '\n'));
  },
};
const config = ts.getParsedCommandLineOfConfigFile(
  path.join(root, 'test/tsconfig.json'),
  { noEmit: true },
  host,
);
const program = ts.createProgram({
  rootNames: config.fileNames,
  options: config.options,
  configFileParsingDiagnostics: config.errors,
});
const faults = ts.getPreEmitDiagnostics(program);
const places = {
  getCurrentDirectory: () => root,
  getCanonicalFileName: (name) => name,
  getNewLine: () => '\n',
};
process.stdout.write(ts.formatDiagnostics(faults, places));

const eslint = new ESLint({
  cwd: root,
  overrideConfig: {
    files: ['**/*.ts', '**/*.tsx'],
    languageOptions: { parserOptions: { project: null, programs: [program] } },
    // test/lint/circles.test.ts finds them faster, and those of types as well
    rules: { 'import-x/no-cycle': 'off' },
  },
});
const results = await eslint.lintFiles(['.']);
process.stdout.write(await (await eslint.loadFormatter('stylish')).format(results));
if (faults.length > 0 || results.some(({ errorCount }) => errorCount > 0)) process.exitCode = 1;
