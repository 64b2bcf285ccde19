// Lints texts as if they stood in given files: [{ file, text, refusedBy }] on standard input; on standard output for each the rules
// that refuse, and of every arrow that eslint.config.mjs forbids those that pass. The rules that ask the compiler or follow all imports
// are left out where another kind of rule is to refuse: each text is a new program.
// A process of its own, because ESLint loads its configuration with import(), which Jest's sandbox lacks.
import { text } from 'node:stream/consumers';
import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';
import { forbiddenArrows, roomsWithoutArrows } from './forbidden-arrows.mjs';

// Where CI is set, typescript-eslint reads its program from the disk once: it would not see these texts.
process.env['TSESTREE_SINGLE_RUN'] = 'false';

const arrow = 'import-x/no-restricted-paths';
const noCycle = 'import-x/no-cycle';
const withoutTypes = tseslint.configs.disableTypeChecked;
const whole = new ESLint();
const circles = new ESLint({ overrideConfig: withoutTypes });
const quick = new ESLint({ overrideConfig: [withoutTypes, { rules: { [noCycle]: 'off' } }] });

function linterFor(refusedBy) {
  if (refusedBy?.startsWith('@typescript-eslint/no-floating-promises')) return whole;
  return refusedBy?.startsWith(noCycle) ? circles : quick;
}

async function messagesOf(eslint, filePath, code) {
  const [result] = await eslint.lintText(code, { filePath });
  return result.messages;
}

const refusals = [];
for (const { file, text: code, refusedBy } of JSON.parse(await text(process.stdin))) {
  const messages = await messagesOf(linterFor(refusedBy), file, code);
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
