import { beginningOf, textOf, type Plain } from '../json/bytes';
import { projectsInJql } from './jql';

const searched = 2_000;
/** `projects: CARE, IT and HR`, `space FIN`: one key, or several with commas between. */
const named =
  /\b(?:projects?|spaces?)(?: keys?)?\s*(?:[:=]\s*)?["'([]{0,2}([A-Z][A-Z0-9_]+(?:["']?\s*(?:,|;|&|and)\s*["']?[A-Z][A-Z0-9_]+){0,50})(?![\w-])/gi;

const mark = `(?:["'«»„“”‘’「」『』]|&#0?39;|&quot;)`;
const quoted = (what: string): string => `${mark}\\s?${what}\\s?${mark}`;
/** Letters may have an apostrophe between them (`n'existe pas`). */
const between = `(?:[^"'«»„“”‘’「」『』&]|(?<=\\p{L})['’](?=\\p{L})){0,80}`;
const key = '([A-Z][A-Z0-9_]{1,254})';
const quotedKey = new RegExp(
  `${quoted(key)}${between}${quoted('project')}|${quoted('project')}${between}${quoted(key)}`,
  'u',
);

/**
 * Row 12 of the catalogue in any language: a key and the field `project`, both in quotation marks, are what the sentence is about,
 * whatever stands around them. Null: the text has no such pair.
 */
export function quotedProject(text: Plain): string | null {
  const head = beginningOf(text, searched);
  if (!hasProject(head)) return null;
  const [, before, behind] = quotedKey.exec(textOf(head)) ?? [];
  return before ?? behind ?? null;
}

/** Most texts do not hold the word, and need no closer look. */
function hasProject({ bytes, from, to }: Plain): boolean {
  for (let i = from + 6; i < to; i++)
    if (bytes[i] === 0x74 && bytes[i - 6] === 0x70 && bytes[i - 3] === 0x6a) return true;
  return false;
}

/** The keys of projects that a text names as such. */
export function projectsInText(said: Plain): readonly string[] {
  const text = textOf(said, searched);
  if (!/project|space/i.test(text)) return [];
  const pair = quotedProject(said);
  if (pair !== null) return [pair];
  const lists = Array.from(text.matchAll(named), ([, list = '']) => list.split(/[\s,;&"']+/));
  const keys = lists.flat().filter((word) => /^[A-Z][A-Z0-9_]+$/.test(word) && word !== 'AND');
  return [...new Set([...keys, ...projectsInJql(text)])];
}
