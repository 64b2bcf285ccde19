// Lints texts as if they stood in given files: [{ file, text, refusedBy }] on standard input, for each the rules that refuse on
// standard output. The rules that ask the compiler are left out where another kind of rule is to refuse: each text is a new program.
// A process of its own, because ESLint loads its configuration with import(), which Jest's sandbox lacks.
import { text } from 'node:stream/consumers';
import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';

// Where CI is set, typescript-eslint reads its program from the disk once: it would not see these texts.
process.env['TSESTREE_SINGLE_RUN'] = 'false';

const whole = new ESLint();
const withoutTypes = new ESLint({ overrideConfig: tseslint.configs.disableTypeChecked });
const refusals = [];
for (const { file, text: code, refusedBy } of JSON.parse(await text(process.stdin))) {
  const asksTypes = refusedBy === null || refusedBy.startsWith('@typescript-eslint/');
  const eslint = asksTypes ? whole : withoutTypes;
  const [result] = await eslint.lintText(code, { filePath: file });
  refusals.push(result.messages.map(({ ruleId, message }) => `${ruleId}: ${message}`));
}
process.stdout.write(JSON.stringify(refusals));
