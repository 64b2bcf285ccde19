import type * as z from 'zod';
import { listed } from './english';

/** What is wrong with a document, in words: the path of the value, what was expected there, and what stands there. */

/** `needs[3].spaces`; empty for the whole document. */
export function pathOf(path: readonly PropertyKey[]): string {
  const said = path.map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`)).join('');
  return said.replace(/^\./, '');
}

/** `expected backup or restore, got "foo"`. The schema was asked with `reportInput`. */
export function misfitSays(issue: z.core.$ZodIssue): string {
  if (issue.code === 'unrecognized_keys') return `no such field: ${issue.keys.map(quoted).join(', ')}`;
  return `${expectation(issue)}, got ${quoted(issue.input)}`;
}

function expectation(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_value':
      return `expected ${listed(issue.values.map(String), 'or')}`;
    case 'invalid_type':
      return `expected ${kinds[issue.expected] ?? issue.expected}`;
    case 'too_small':
      return `expected at least ${String(issue.minimum)}${unitOf(issue.origin)}`;
    case 'too_big':
      return `expected at most ${String(issue.maximum)}${unitOf(issue.origin)}`;
    case 'invalid_format':
      return issue.format === 'url' ? 'expected an address that begins with https://' : issue.message;
    default:
      return issue.message;
  }
}

const kinds: Readonly<Partial<Record<string, string>>> = {
  array: 'a list',
  object: 'an object',
  string: 'a text',
};
const units: Readonly<Partial<Record<string, string>>> = { array: ' entries', string: ' characters' };
const unitOf = (origin: string): string => units[origin] ?? '';

/** A value of a document as JSON, cut where it is long. */
export function quoted(input: unknown): string {
  if (input === undefined) return 'nothing';
  const json = JSON.stringify(input);
  return json.length > 60 ? `${json.slice(0, 57)}…` : json;
}
