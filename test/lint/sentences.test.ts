import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

/** What people read: pages, files, messages, the command line. What Jira and tools say (`src/log`'s catalogue) is not ours. */
const rooms = [
  'src/text',
  'src/report',
  'src/frontend',
  'src/app',
  'src/resolvers',
  'local/report',
  'static/file-desk/src',
];
const alone = ['src/log/broken.ts', 'src/log/refusal.ts'];
/** Descriptions of the report's fields, for who writes code. */
const forCode = 'src/report/schema/';

/** Somebody who has English from school reads no further than this without going back. A name counts as one word. */
const mostWords = 25;

/** One word an idea, and no word that school does not teach. */
const words: readonly (readonly [not: RegExp, but: string])[] = [
  [/\banew\b/i, 'again, new'],
  [/\bbesides\b/i, 'also, extra'],
  [/\b(?:there|here|where)(?:of|in|by|upon|with)\b/i, 'of it, in it …'],
  [/\bfor instance\b/i, 'for example'],
  [/\blacking\b/i, 'missing'],
  [/\bpass(?:es|ed)? over\b/i, 'skipped'],
  [/\btakes the (?:global )?permission\b/i, 'needs the permission'],
  [/\b(?:tak(?:e|es|en|ing)|took)\b[^.]{0,20} back\b/i, 'undo, undone'],
  [/\bl(?:eave|eft) out on purpose\b/i, 'accepted'],
  [/\bscan\b/i, 'check'],
  [/\baccount ids?\b/, 'account ID'],
  [/\bbackup product\b/i, 'backup tool'],
  [/\b(?:site|organisation) administrators?\b|\badministrators? of\b/i, 'site admin, admin of'],
  [/\bstands? (?:above|below)\b|\bbelow stands?\b/i, 'see below'],
  [/\bis no (?:Jira admin|service account)\b/, 'is not a Jira admin'],
  [/\bsettings, Apps\b/, 'Jira settings → Apps → Permission Gaps'],
];

const root = path.join(__dirname, '../..');

const files = rooms
  .flatMap((room) =>
    readdirSync(path.join(root, room), { recursive: true, encoding: 'utf8' }).map(
      (file) => `${room}/${file}`,
    ),
  )
  .concat(alone)
  .filter((file) => /\.tsx?$/.test(file) && !file.startsWith(forCode));

const name = 'Name';

/** A literal as it is read, with a word in place of each name; null: no text. */
function textOf(node: ts.Node): string | null {
  if (ts.isJsxText(node)) return node.text.replace(/\s+/g, ' ');
  if (ts.isStringLiteralLike(node)) return node.text;
  return ts.isTemplateExpression(node)
    ? [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)].join(name)
    : null;
}

/** What ends the process or is caught: no page shows it. */
const isFault = (node: ts.Node): boolean =>
  ts.isNewExpression(node) && node.expression.getText().endsWith('Error');

const styles = '@media';
/** Markup and lines part sentences as well. */
const end = /<[^>]*>|\n|(?<=[.!?:])\s+(?=[\p{Lu}“"])/u;

/** Sentences of more than one word in what a file can show, commands left out. */
function sentencesIn(file: string, source: string): readonly string[] {
  const sentences: string[] = [];
  const visit = (node: ts.Node): void => {
    if (isFault(node) || ts.isImportDeclaration(node)) return;
    const text = textOf(node);
    if (text !== null && !text.includes(styles)) sentences.push(...text.split(end).map((one) => one.trim()));
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true));
  return sentences.filter((one) => one.includes(' ') && !one.startsWith('npm run'));
}

const wordsIn = (sentence: string): number =>
  sentence.match(/[\p{L}\p{N}][\p{L}\p{N}'’.,/-]*/gu)?.length ?? 0;

const stumbles = (sentence: string): readonly string[] => [
  ...(wordsIn(sentence) > mostWords ? [`${String(wordsIn(sentence))} words: ${sentence}`] : []),
  ...words.flatMap(([not, but]) => (not.test(sentence) ? [`say "${but}": ${sentence}`] : [])),
];

test('every sentence is short, and in words that school teaches, one for each idea', () => {
  const all = files.flatMap((file) => sentencesIn(file, readFileSync(path.join(root, file), 'utf8')));
  expect(all.length).toBeGreaterThan(1000);
  expect(all.flatMap(stumbles)).toEqual([]);
});

test.each([
  ['a literal', "says('Others took it back already.')"],
  ['a template', 'return `${who} is no Jira admin.`;'],
  ['a text of a page', '<Text>\n  A scan asks\n  about it.\n</Text>'],
  ['a long sentence', `says('${'word '.repeat(26)}')`],
])('%s is found', (_what, source) => {
  expect(sentencesIn('one.tsx', source).flatMap(stumbles)).toHaveLength(1);
});
