import { decode } from '../json/bytes';
import { projectsInJql } from './jql';
import type { Plain } from '../json/inner';

const searched = 2_000;
/** `projects: CARE, IT and HR`, `space FIN`: one key, or several with commas between. */
const named =
  /\b(?:projects?|spaces?)(?: keys?)?\s*[:=]?\s*["'([]{0,2}([A-Z][A-Z0-9_]+(?:["']?\s*(?:,|;|&|and)\s*["']?[A-Z][A-Z0-9_]+){0,50})(?![\w-])/gi;

/** The keys of projects that a text names as such. */
export function projectsInText({ bytes, from, to }: Plain): readonly string[] {
  const text = decode(bytes, from, Math.min(to, from + searched));
  if (!/project|space/i.test(text)) return [];
  const lists = Array.from(text.matchAll(named), ([, list = '']) => list.split(/[\s,;&"']+/));
  const keys = lists.flat().filter((word) => /^[A-Z][A-Z0-9_]+$/.test(word) && word !== 'AND');
  return [...new Set([...keys, ...projectsInJql(text)])];
}
