import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { preProcessFile } from 'typescript';

const root = path.join(__dirname, '../..');
type Graph = ReadonlyMap<string, readonly string[]>;

/** Who imports whom, types too: `import-x/no-cycle` and knip see no import of a type. */
const imports: Graph = new Map(
  ['src', 'static/file-desk/src', 'local']
    .flatMap((folder) =>
      readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) =>
        path.join(folder, file),
      ),
    )
    .filter((file) => /\.tsx?$/.test(file) && !file.includes('/dist/'))
    .map((file) => [file, importedBy(file)]),
);

function importedBy(file: string): readonly string[] {
  const { importedFiles } = preProcessFile(readFileSync(path.join(root, file), 'utf8'));
  return importedFiles
    .filter(({ fileName }) => fileName.startsWith('.'))
    .flatMap(({ fileName }) => {
      const place = path.join(path.dirname(file), fileName);
      const found = [`${place}.ts`, `${place}.tsx`, `${place}/index.ts`].find((one) =>
        existsSync(path.join(root, one)),
      );
      return found === undefined ? [] : [found];
    });
}

/** Files that lead back to themselves: what is left when those that import none of the rest are taken away, again and again. */
function inCircles(graph: Graph): readonly string[] {
  let rest = [...graph.keys()];
  for (let before = Infinity; rest.length < before;) {
    before = rest.length;
    const left = new Set(rest);
    rest = rest.filter((file) => graph.get(file)?.some((other) => left.has(other)));
  }
  return rest.filter((file) => leadsTo(file, file, graph));
}

function leadsTo(from: string, to: string, graph: Graph): boolean {
  const seen = new Set<string>();
  const open = [from];
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    for (const next of graph.get(file) ?? []) {
      if (next === to) return true;
      if (!seen.has(next)) open.push(next);
      seen.add(next);
    }
  }
  return false;
}

test('no file leads back to itself, by its types neither', () => {
  expect(inCircles(imports)).toEqual([]);
});

test('a circle is found, and what only leads to it is none', () => {
  const graph = { a: ['b'], b: ['c'], c: ['b'], d: ['d'], e: [] };
  expect(inCircles(new Map(Object.entries(graph)))).toEqual(['b', 'c', 'd']);
  expect(imports.get('src/log/index.ts')?.length).toBeGreaterThan(2);
});
