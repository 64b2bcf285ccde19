import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { redact } from '../../../src/log/redact/redact';
import { examples } from '../catalogue/rows';
import { madeSecrets, single, type Leak } from './made-secrets';

const seed = 20261128;
const corpus = path.join(__dirname, '../../corpus');

/** Half of a secret is a secret that somebody can guess: no such part may be left. */
function survives({ secret, text }: Leak): boolean {
  const shown = redact(text);
  const half = Math.min(secret.length, Math.max(5, Math.ceil(secret.length / 2)));
  for (let at = 0; at + half <= secret.length; at++)
    if (shown.includes(secret.slice(at, at + half))) return true;
  return false;
}

test('No made secret survives in any shape', () => {
  const leaks = madeSecrets(10, seed);
  expect(new Set(leaks.map(({ secret }) => secret)).size).toBeGreaterThan(200);
  expect(new Set(leaks.map(({ says }) => says)).size).toBeGreaterThan(8);
  expect(leaks.filter(survives)).toEqual([]);
});

test.each(single)('$secret does not survive in: $text', (leak) => {
  expect(survives(leak)).toBe(false);
});

test('A secret that is not beside a name and looks like a word is not known: the test above can fail', () => {
  expect(survives({ says: '', secret: 'correcthorse', text: 'The request with correcthorse failed' })).toBe(
    true,
  );
});

test('Of ordinary texts at most one in a hundred is changed', () => {
  const texts = ordinaryTexts();
  const changed = texts.filter((text) => redact(text) !== text);
  expect(texts.length).toBeGreaterThan(1_000);
  expect(changed.slice(0, Math.floor(texts.length / 100))).toEqual(changed);
});

/** The sentences of the catalogue, of the app itself, and every line of its documentation that fits a message. */
function ordinaryTexts(): readonly string[] {
  const messages = examples.flatMap(({ says }) => (typeof says === 'string' ? [says] : Object.values(says)));
  const root = path.join(__dirname, '../../..');
  const documents = readdirSync(path.join(root, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => path.join(root, 'docs', name));
  const lines = [...documents, path.join(corpus, 'sample.json'), path.join(corpus, 'restore.json')]
    .flatMap((file) => readFileSync(file, 'utf8').split('\n'))
    .concat(readFileSync(path.join(root, 'local/sites/backup-log.json'), 'utf8').split('\n').slice(0, 3_000));
  return [...new Set([...messages, ...lines].map((line) => line.trim().replace(/\s+/g, ' ')))].filter(
    (line) => line.length > 3 && line.length <= 500,
  );
}
