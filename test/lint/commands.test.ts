import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.join(__dirname, '../..');
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');
const { scripts } = JSON.parse(read('package.json')) as {
  readonly scripts: Readonly<Record<string, string>>;
};

/** The texts for people that tell what to type. */
const texts = [
  'README.md',
  'CONTRIBUTING.md',
  'SECURITY.md',
  ...readdirSync(path.join(root, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];

/** `npm run -s report`, `npm run soak`: the words behind `run` and its flags. */
const commandsIn = (text: string): readonly string[] =>
  [...text.matchAll(/npm run (?:-s )?([a-z][a-z-]*)/g)].map(([, name = '']) => name);

test.each(texts)('Every command that %s tells of is there', (file) => {
  expect(commandsIn(read(file)).filter((name) => !Object.hasOwn(scripts, name))).toEqual([]);
});

test('Commands are found in a text, and one that is not there is noticed', () => {
  expect(commandsIn('Run `npm run -s report`, then npm run soak -- --fresh.')).toEqual(['report', 'soak']);
  expect(Object.hasOwn(scripts, 'sock')).toBe(false);
  expect(texts.flatMap((file) => commandsIn(read(file))).length).toBeGreaterThan(10);
});
