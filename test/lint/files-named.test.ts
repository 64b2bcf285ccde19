import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.join(__dirname, '../..');

const below = (folder: string): readonly string[] =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => !/(^|\/)(dist|node_modules)\//.test(file))
    .map((file) => `${folder}/${file}`);

/** Every file and folder of the project, and what stands beside its folders. */
const places = [...['src', 'static', 'local', 'test', 'docs'].flatMap(below), ...readdirSync(root)];

const texts = places.filter((file) => /^(docs\/.+|[A-Z]+)\.md$/.test(file));

/** In code: a name of a file, by itself or below its folders, or a folder from the root on. */
const isPlace =
  /^(?:[\w.@-]+\/)*[\w.-]+\.(?:tsx?|mjs|cjs|md|json|yml|png)$|^(?:src|static|local|test|docs)\/[\w/.-]*$/;

const codeIn = (text: string): readonly string[] =>
  [...text.matchAll(/`([^`\s]+)`/g)].flatMap(([, code = '']) => (isPlace.test(code) ? [code] : []));

const linksIn = (text: string): readonly string[] =>
  [...text.matchAll(/\]\(([^)#\s]+)[^)]*\)/g)].flatMap(([, to = '']) => (to.includes('://') ? [] : [to]));

/** What a text names and nobody finds. */
function lostIn(text: string, folder: string): readonly string[] {
  const isThere = (named: string): boolean => {
    const end = named.replace(/\/$/, '');
    return places.some((place) => place === end || place.endsWith(`/${end}`));
  };
  return [
    ...codeIn(text).filter((named) => !isThere(named)),
    ...linksIn(text).filter((to) => !existsSync(path.join(root, folder, to))),
  ];
}

test.each(texts)('Every file that %s names is there', (file) => {
  expect(lostIn(readFileSync(path.join(root, file), 'utf8'), path.dirname(file))).toEqual([]);
});

/** "1,200 in `src/log/split`", "700 lines in `src/log/json`": what is told of the length of a folder, and what it is. */
const lengthsIn = (text: string): readonly { readonly folder: string; readonly told: number }[] =>
  [...text.matchAll(/(\d[\d,]*)(?: lines)? in `((?:src|local|static)\/[\w/-]+)`/g)].map(
    ([, told = '', folder = '']) => ({ folder, told: Number(told.replaceAll(',', '')) }),
  );

const linesOf = (folder: string): number =>
  below(folder)
    .filter((file) => /\.(?:tsx?|css|html)$/.test(file))
    .reduce((sum, file) => sum + readFileSync(path.join(root, file), 'utf8').split('\n').length - 1, 0);

const isAbout = (told: number, is: number): boolean => Math.abs(told - is) <= is / 10;

test('What the documents tell of the length of a folder is true to a tenth', () => {
  const all = texts.flatMap((file) => lengthsIn(readFileSync(path.join(root, file), 'utf8')));
  expect(all.length).toBeGreaterThan(3);
  expect(all.filter(({ folder, told }) => !isAbout(told, linesOf(folder)))).toEqual([]);
});

test('A length that is no longer true is noticed', () => {
  expect(lengthsIn('Some 1,250 lines in `src/log/json` (bytes) and 90 in `local/forge`.')).toEqual([
    { folder: 'src/log/json', told: 1250 },
    { folder: 'local/forge', told: 90 },
  ]);
  expect([isAbout(1_300, 1_674), isAbout(1_700, 1_674)]).toEqual([false, true]);
});

test('A file that is gone is noticed, in code and as a link', () => {
  const text =
    '`src/log` and `sender.ts` in [this](glossary.md#a), `no-such.ts` in `src/no-such/` and [that](gone.md).';
  expect(lostIn(text, 'docs')).toEqual(['no-such.ts', 'src/no-such/', 'gone.md']);
  const named = texts.flatMap((file) => codeIn(readFileSync(path.join(root, file), 'utf8')));
  expect(named.length).toBeGreaterThan(100);
});
