import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** What the texts for admins set in italics is on a page, word for word: whoever looks for it there finds it. */

const root = path.join(__dirname, '../..');
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');
const plain = (text: string): string => text.replace(/&apos;|['’]/g, '’').replace(/\s+/g, ' ');

const texts = ['README.md', 'docs/admin-guide.md', 'docs/what-it-asks-for.md', 'docs/privacy.md'];

/** What Jira itself shows. */
const ofJira = ['Jira settings', 'Space settings', 'Apps'];

const shown = plain(
  ['src', 'static/file-desk/src']
    .flatMap((folder) =>
      readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' }).map(
        (file) => `${folder}/${file}`,
      ),
    )
    .filter((file) => /\.tsx?$/.test(file))
    .map(read)
    .concat(read('manifest.yml'))
    .join('\n'),
);

/** `_Settings → Watch_`: each step of the way. */
function labelsIn(text: string): readonly string[] {
  const prose = text.replace(/```[\s\S]*?```|`[^`]*`/g, '');
  const italics = [...prose.matchAll(/(?<![\w*])_([^_]+)_(?!\w)/g)].map(([, label = '']) => plain(label));
  return italics.flatMap((label) => label.split(' → ')).filter((label) => !ofJira.includes(label));
}

const notShown = (text: string): readonly string[] =>
  labelsIn(text).filter((label) => !shown.includes(label.replace(/\?$/, '')));

test.each(texts)('What %s names in italics is on a page', (file) => {
  expect(labelsIn(read(file)).length).toBeGreaterThan(1);
  expect(notShown(read(file))).toEqual([]);
});

test('A label that is on no page is noticed, and one that goes on in the next line is found', () => {
  expect(notShown('Switch _Let this app\nchange permissions_ on, then _Settings → Watch_.')).toEqual([
    'Let this app change permissions',
  ]);
  expect(notShown('Press _Delete everything that this app\nstored_, or call `_x_`.')).toEqual([]);
});
