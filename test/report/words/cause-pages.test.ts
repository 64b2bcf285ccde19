import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { causeKinds } from '../../../src/diagnosis/cause-kinds';
import { exportGap } from '../../../src/report/output/export-gap';
import { causePagePath, type CauseBlock, type CausePage } from '../../../src/report/cause-page';
import { causePages } from '../../../src/report/words/cause-pages';
import { gapOfKind, project, words } from '../samples';

const root = path.join(__dirname, '../../..');
const script = path.join(root, 'local/bin/cause-pages.mjs');
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');

/** The letters and figures alone: what no mark of Markdown can change. */
const bare = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();

function wordsOf(block: CauseBlock): readonly string[] {
  return typeof block === 'string' ? [block] : 'steps' in block ? block.steps : block.bullets;
}

function blocksOf({ meaning, evidence, remedy, limits }: CausePage): readonly CauseBlock[] {
  return [meaning, evidence, remedy, limits].flat();
}

test('the pages that the app shows are those of docs/causes: else run npm run cause-pages', () => {
  const made = execFileSync(process.execPath, [script, '--print'], { encoding: 'utf8' });
  expect(read('src/report/words/cause-pages.ts')).toBe(made);
});

describe.each(causeKinds)('the page on %s as the app shows it', (kind) => {
  const page: CausePage = causePages[kind];
  const said = blocksOf(page).flatMap(wordsOf);

  test('has every word of the page in docs/causes, in order', () => {
    const text = read(causePagePath(kind))
      .replace(/ \(`[a-z-]+`\)\n/, '\n')
      .replace(/\]\([^)]*\)/g, '')
      .replace(/^(## .+|\d+\. )/gm, '');
    expect(bare([page.title, ...said].join(' '))).toBe(bare(text));
  });

  test('has no mark of Markdown and no list that runs on in a sentence', () => {
    for (const sentence of [page.title, ...said]) {
      expect(sentence).not.toMatch(/[`*#[\]]|(^|\s)_|_(\s|$)|(^|\s)(-|\d+\.)\s/);
    }
  });
});

describe('the script that makes them', () => {
  test.each([
    { name: 'a heading is missing', text: '# No (`no`)\n\n## What it means\n\nNothing.\n' },
    {
      name: 'the title does not name its kind',
      text: read('docs/causes/unknown.md').replace(/ \(`.+`\)/, ''),
    },
  ])('refuses a page where $name, by its name', ({ text }) => {
    const folder = mkdtempSync(path.join(tmpdir(), 'causes-'));
    writeFileSync(path.join(folder, 'no.md'), text);
    const { status, stderr } = spawnSync(process.execPath, [script, '--print', folder], { encoding: 'utf8' });
    expect(status).not.toBe(0);
    expect(stderr).toContain('no.md: expected');
  });
});

test.each(causeKinds)('the exported report names the page on %s, which exists', (kind) => {
  const { cause } = exportGap(gapOfKind[kind], project(), words);
  expect(cause.page).toBe(`docs/causes/${kind}.md`);
  expect(existsSync(path.join(root, `docs/causes/${kind}.md`))).toBe(true);
});
