import type * as z from 'zod';
import { siteFile, type Site } from './site-file';
import { misfits } from './site-references';

export type SiteReading = { ok: true; site: Site } | { ok: false; says: string };

/**
 * Reads the text of a site file. A refusal is one line that names the first wrong value, what was expected there, and how
 * many more there are: `projects[3].status: expected one of live, archived, deleted, got "foo"`.
 */
export function parseSite(text: string): SiteReading {
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    return {
      ok: false,
      says: `the site file is not JSON: ${error instanceof Error ? error.message : String(error)}`,
    };
  }
  const parsed = siteFile.safeParse(json, { reportInput: true });
  const wrong = parsed.success
    ? misfits(parsed.data).map(({ path, says }) => `${path}: ${says}`)
    : parsed.error.issues.map((issue) => `${pathOf(issue.path)}: ${sentenceOf(issue)}`);
  if (parsed.success && wrong.length === 0) return { ok: true, site: parsed.data };
  const more = wrong.length > 1 ? ` (and ${wrong.length - 1} more)` : '';
  return { ok: false, says: `${wrong[0] ?? 'the site file cannot be read'}${more}` };
}

function pathOf(path: readonly PropertyKey[]): string {
  const said = path.map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`)).join('');
  return said.replace(/^\./, '') || 'the site file';
}

function sentenceOf(issue: z.core.$ZodIssue): string {
  return `${expectation(issue)}, got ${shown(issue.input)}`;
}

function expectation(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_value':
      return issue.values.length === 1
        ? `expected ${JSON.stringify(issue.values[0])}`
        : `expected one of ${issue.values.map(String).join(', ')}`;
    case 'invalid_type':
      return `expected ${issue.expected === 'int' ? 'a whole number' : withArticle(issue.expected)}`;
    case 'too_small':
      return issue.origin === 'string'
        ? 'expected a text that is not empty'
        : `expected at least ${String(issue.minimum)}`;
    case 'too_big':
      return `expected at most ${String(issue.maximum)}`;
    case 'invalid_format':
      return issue.format === 'url' ? 'expected an address such as "https://acme.example"' : issue.message;
    case 'invalid_union':
      return 'expected a text, an object, a list or null';
    default:
      return issue.message;
  }
}

function withArticle(type: string): string {
  const names: Record<string, string> = {
    array: 'a list',
    record: 'an object',
    boolean: 'true or false',
    string: 'a text',
  };
  return names[type] ?? (/^[aeiou]/.test(type) ? `an ${type}` : `a ${type}`);
}

function shown(input: unknown): string {
  if (input === undefined) return 'nothing';
  const json = JSON.stringify(input);
  return json.length > 60 ? `${json.slice(0, 57)}…` : json;
}
