// Lints texts as if they stood in given files: [{ file, text }] on standard input, for each the rules that refuse on standard output.
// A process of its own, because ESLint loads its configuration with import(), which Jest's sandbox lacks.
import { text } from 'node:stream/consumers';
import { ESLint } from 'eslint';

// Where CI is set, typescript-eslint reads its program from the disk once: it would not see these texts.
process.env['TSESTREE_SINGLE_RUN'] = 'false';

const eslint = new ESLint();
const refusals = [];
for (const { file, text: code } of JSON.parse(await text(process.stdin))) {
  const [result] = await eslint.lintText(code, { filePath: file });
  refusals.push(result.messages.map(({ ruleId, message }) => `${ruleId}: ${message}`));
}
process.stdout.write(JSON.stringify(refusals));
