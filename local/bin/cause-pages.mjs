// `npm run cause-pages`: writes the pages of docs/causes as data, so that the app can show them. `--print` writes nothing and prints
// the file instead; a folder as argument is read in place of docs/causes.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import prettier from 'prettier';
import { root } from './root.mjs';

const made = path.join(root, 'src/report/words/cause-pages.ts');
const sections = {
  'What it means': 'meaning',
  'How we know': 'evidence',
  'What to do': 'remedy',
  'What we cannot see': 'limits',
};
const listMarks = { bullets: /^- /, steps: /^\d+\. / };

const { values, positionals } = parseArgs({
  options: { print: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const source = await sourceOf(positionals[0] ?? path.join(root, 'docs/causes'));
if (values.print) process.stdout.write(source);
else writeFileSync(made, source);

/** The data file that belongs to a folder of pages. */
async function sourceOf(folder) {
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .sort();
  const pages = names.map((name) => [
    name.slice(0, -'.md'.length),
    pageOf(name, readFileSync(path.join(folder, name), 'utf8')),
  ]);
  const text = `// Made of docs/causes by \`npm run cause-pages\`: change the pages there.
import type { CauseKind } from '../../diagnosis/gap';
import type { CausePage } from '../cause-page';

/** What docs/causes says of each kind of cause, without Markdown. */
export const causePages = ${JSON.stringify(Object.fromEntries(pages))} as const satisfies Record<CauseKind, CausePage>;
`;
  const options = await prettier.resolveConfig(made);
  return prettier.format(text, { ...options, filepath: made });
}

function pageOf(name, text) {
  const [head, ...parts] = text.split(/^## /m);
  const title = /^# (.+?) \(`[a-z-]+`\)\s*$/.exec(head)?.[1];
  const headings = parts.map((part) => part.slice(0, part.indexOf('\n')));
  const wanted = Object.keys(sections);
  if (title === undefined || headings.join() !== wanted.join())
    throw new Error(`${name}: expected "# Title (\`kind\`)" and then the headings ${wanted.join(', ')}.`);
  const said = parts.map((part, at) => {
    const text = part.slice(headings[at].length).trim();
    const blocks = text.split(/\n{2,}/).map(blockOf);
    return [sections[headings[at]], blocks.length === 1 ? blocks[0] : blocks];
  });
  return { title: plain(title), ...Object.fromEntries(said) };
}

/** A paragraph, or a list all of whose items have the same mark. */
function blockOf(block) {
  for (const [kind, mark] of Object.entries(listMarks)) {
    if (!mark.test(block)) continue;
    const items = block.split(new RegExp(`\\n(?=${mark.source.slice(1)})`));
    return { [kind]: items.map((item) => plain(item.replace(mark, ''))) };
  }
  return plain(block);
}

/** Words alone: the marks of links, code, bold and italics are taken off, and lines are joined. */
function plain(markdown) {
  return markdown
    .replace(/\s+/g, ' ')
    .replace(/\[([^\]]+)\]\([^)]+\)/g, '$1')
    .replace(/\*\*(.+?)\*\*/g, '$1')
    .replace(/(?<![\w`])_(.+?)_(?!\w)/g, '$1')
    .replace(/`([^`]+)`/g, '$1')
    .trim();
}
