// Lints texts as if they stood in given files: [{ file, text, refusedBy }] on standard input; on standard output for each the rules
// that refuse, and of every arrow that eslint.config.mjs forbids those that pass. The rules that ask the compiler or follow all imports
// are left out where another kind of rule is to refuse: each text is a new program.
// A process of its own, because ESLint loads its configuration with import(), which Jest's sandbox lacks.
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { ESLint } from 'eslint';
import ts from 'typescript';
import tseslint from 'typescript-eslint';
import { forbiddenArrows, roomsWithoutArrows } from './forbidden-arrows.mjs';

const arrow = 'import-x/no-restricted-paths';
const noCycle = 'import-x/no-cycle';
const withoutTypes = tseslint.configs.disableTypeChecked;
const circles = new ESLint({ overrideConfig: withoutTypes });
const quick = new ESLint({ overrideConfig: [withoutTypes, { rules: { [noCycle]: 'off' } }] });

function linterFor({ file, text: code, refusedBy }) {
  if (refusedBy?.startsWith('@typescript-eslint/no-floating-promises')) return typed(file, code);
  return refusedBy?.startsWith(noCycle) ? circles : quick;
}

/** Lints by all rules, with a program of that text alone: it is to import nothing. */
function typed(file, code) {
  const options = { strict: true, target: ts.ScriptTarget.ES2022, lib: ['lib.es2022.d.ts'], types: [] };
  const host = ts.createCompilerHost(options);
  const place = path.resolve(file);
  const own = ts.createSourceFile(place, code, options.target, true);
  const { getSourceFile } = host;
  host.getSourceFile = (name, ...rest) => (name === place ? own : getSourceFile(name, ...rest));
  const programs = [ts.createProgram([place], options, host)];
  const languageOptions = { parserOptions: { project: null, programs } };
  return new ESLint({ overrideConfig: { files: ['**/*.ts'], languageOptions } });
}

async function messagesOf(eslint, filePath, code) {
  const [result] = await eslint.lintText(code, { filePath });
  return result.messages;
}

const refusals = [];
for (const one of JSON.parse(await text(process.stdin))) {
  const messages = await messagesOf(linterFor(one), one.file, one.text);
  refusals.push(messages.map(({ ruleId, message }) => `${ruleId}: ${message}`));
}

const arrows = [];
for (const { file, imports } of forbiddenArrows) {
  const code = imports.map((place) => `export * from '${place}';`).join('\n');
  const refused = (await messagesOf(quick, file, code)).filter(({ ruleId }) => ruleId === arrow);
  const passed = imports.filter((_, at) => refused.every(({ line }) => line !== at + 1));
  arrows.push({ file, tried: imports.length, passed });
}
process.stdout.write(JSON.stringify({ refusals, arrows, roomsWithoutArrows }));
