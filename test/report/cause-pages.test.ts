import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { causeKinds } from '../../src/diagnosis/cause-kinds';

const folder = path.join(__dirname, '../../docs/causes');
const headings = ['What it means', 'How we know', 'What to do', 'What we cannot see'];
const page = (name: string): string => readFileSync(path.join(folder, name), 'utf8');

test('there is a page for each kind of cause and no other', () => {
  expect(readdirSync(folder).sort()).toEqual(causeKinds.map((kind) => `${kind}.md`).sort());
});

describe.each(causeKinds)('the page on %s', (kind) => {
  const text = page(`${kind}.md`);

  test('names its kind in the title and has the four headings in order', () => {
    expect(text).toMatch(new RegExp(`^# .+ \\(\`${kind}\`\\)\n`));
    expect([...text.matchAll(/^## (.+)$/gm)].map(([, heading]) => heading)).toEqual(headings);
  });

  test('says something under each heading, in 20 to 40 lines', () => {
    for (const section of text.split(/^## .+$/m).slice(1)) expect(section.trim().length).toBeGreaterThan(60);
    const lines = text.trimEnd().split('\n').length;
    expect(lines).toBeGreaterThanOrEqual(20);
    expect(lines).toBeLessThanOrEqual(40);
  });

  test('links to pages that exist', () => {
    for (const [, target] of text.matchAll(/\]\(([^)]+)\)/g)) {
      expect(existsSync(path.join(folder, target ?? ''))).toBe(true);
    }
  });
});
