import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Sentences that admins stumbled over, and what the pages say instead. */
const phraseBook: readonly (readonly [not: RegExp, but: string])[] = [
  [/permissions besides/i, '142 extra permissions for Backup Service, none for anyone else'],
  [/it is proved that/i, 'Smallest possible (proved)'],
  [/meant to close what/i, 'Should make the dashboard visible. The next backup log shows whether it worked.'],
  [/that no verdict/i, '8 refusals could not be checked in Jira'],
  [/depend on the work item/i, 'In 2 spaces only some work items are visible'],
  [/found by nobody/i, 'Not found: deleted, or hidden from you too'],
  [/none was found complete/i, 'None of this log’s spaces was found here'],
  [/once others have done/i, '5 more gaps depend on other people'],
  [/\$\{[^}]*\} is not in the role/, 'Developers: not a member'],
  [/gives least is enough/i, 'Choose Viewers'],
  [/is inactive and has access/i, 'Deactivated: Jira refuses every request'],
  [/yes, let it/i, 'Allow changes'],
  [/make nothing['’"`]/i, 'Cancel'],
  [/yes, make it/i, 'Apply change'],
  [/take back:/i, 'Include again'],
  [/leave out on purpose/i, 'Accept this gap'],
  [/we do not back up this/i, 'Reason (for auditors)'],
  [/for want of/i, 'because it lacks Administer Jira'],
  [/between both, /i, 'Balanced (14 changes, 148 extra)'],
  [/(?<!learn )about this cause:/i, 'Learn about this cause'],
  [/left alone, and said/i, 'Later edits by others are kept and listed'],
];

const root = path.join(__dirname, '../..');

/** Texts that a reader meets, and the code that makes them; not what is built. */
const files = ['src', 'static', 'local', 'docs']
  .flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' }).map(
      (file) => `${folder}/${file}`,
    ),
  )
  .concat('README.md')
  .filter((file) => /\.(?:tsx?|md|html|css)$/.test(file) && !/(?:^|\/)(?:dist|node_modules)\//.test(file));

const unlearned = (text: string): readonly string[] => {
  // in comments and documents a sentence goes on in the next line
  const onOneLine = text.replace(/\s*\n\s*(?:\*|\/\/)?\s*/g, ' ');
  return phraseBook.flatMap(([not, but]) => {
    const found = not.exec(onOneLine)?.[0];
    return found === undefined ? [] : [`"${found}": say "${but}"`];
  });
};

test('no text speaks as the phrase book says not to', () => {
  expect(files.length).toBeGreaterThan(400);
  const found = files.flatMap((file) =>
    unlearned(readFileSync(path.join(root, file), 'utf8')).map((says) => `${file}: ${says}`),
  );
  expect(found).toEqual([]);
});

test.each([
  ['a sentence', 'It would give 142 permissions besides.'],
  ['one that goes on in the next line', '/** Two spaces depend on\n * the work item. */'],
  ['a template', 'return `${name} is not in the role ${role}.`;'],
  ['a button', "button('Make nothing')"],
])('%s of the old pages is found', (_what, text) => {
  expect(unlearned(text)).toHaveLength(1);
});

test('what is said instead is no such phrase', () => {
  expect(phraseBook.flatMap(([, but]) => unlearned(but))).toEqual([]);
});
