// The licences of what a bundle holds of other packages: most of them ask that their text goes wherever their code goes.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './root.mjs';

/** Licences that are a page of law each and the same wherever they stand; a package may name one of them without its text. */
const named = /^(?:Apache-2\.0|MIT|ISC|BSD-[23]-Clause|0BSD)$/;

/** One text with every package of the bundles' inputs, its licence and that licence's text. Throws where a package has neither. */
export function licencesOf(metafiles) {
  const inputs = metafiles.flatMap(({ inputs }) => Object.keys(inputs));
  const folders = [...new Set(inputs.flatMap((file) => folderOf(file) ?? []))];
  return folders
    .map(licenceIn)
    .sort((a, b) => (a.title < b.title ? -1 : 1))
    .map(({ title, text }) => `${title}\n\n${text.trim()}\n`)
    .join(`\n${'-'.repeat(80)}\n\n`);
}

/** The folder of the package that a bundled file is of; null: it is our own. */
function folderOf(file) {
  const within = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(file.replaceAll(path.sep, '/'));
  return within === null ? null : path.resolve(root, within[1]);
}

function licenceIn(folder) {
  const { name, version, license, author } = JSON.parse(
    readFileSync(path.join(folder, 'package.json'), 'utf8'),
  );
  const file = readdirSync(folder).find((one) => /^(?:licen[cs]e|copying)(?:\.(?:md|txt))?$/i.test(one));
  const title = `${name} ${version} (${license ?? 'see below'})`;
  if (file !== undefined) return { title, text: readFileSync(path.join(folder, file), 'utf8') };
  if (typeof license === 'string' && named.test(license))
    return {
      title,
      text: `The package comes without the text of its licence, ${license}. Its author: ${nameOf(author)}.`,
    };
  throw new Error(`${name} ${version} is bundled and has no licence that could go with it.`);
}

const nameOf = (author) => (typeof author === 'object' ? author.name : author) ?? 'not named';

/** Its name beside the bundles. */
export const licencesFile = 'licences.txt';
