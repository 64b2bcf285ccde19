import { decode } from '../json/bytes';
import { ByteNames } from './byte-names';

/** Work item keys (`PAY-1`) and project keys (`PAY`) by their shape. */

/** Names of standards and codes that have the shape of a key. */
const notKeys =
  /^(?:UTF-(?:7|8|16|32)|SHA-(?:1|2|3|224|256|384|512)|ISO-\d{3,5}|HTTPS?-\d{1,3}|RFC-\d{3,4}|AES-(?:128|192|256)|CVE-\d{4}|(?:UTC|GMT)-\d{1,2}|MD-\d|TLS-\d|IPV-[46]|CP-\d{3,4}|WINDOWS-\d{3,4}|(?:ERR|ERROR|CODE|STATUS)-\d{3})$/;
const standards = /^(?:UTF|SHA|ISO|HTTPS?|RFC|AES|CVE|UTC|GMT|MD|TLS|IPV|CP|WINDOWS|ERR|ERROR|CODE|STATUS)$/;

interface Prefix {
  readonly name: string;
  readonly standard: boolean;
}

const longestProject = 255;
const longestNumber = 11;
const prefixes = new ByteNames<Prefix>((name) => ({ name, standard: standards.test(name) }), longestProject, {
  name: '',
  standard: false,
});

const dash = 0x2d;

/** The project of a work item key that a stretch of bytes is; null where it is none. Called for every record. */
export function projectOfKeyAt(bytes: Uint8Array, from: number, to: number): string | null {
  let i = to;
  while (i > from && isDigit(bytes[i - 1] as number)) i--;
  // At most 11 digits, of which the first is not 0, after a dash, after two letters or more.
  if (i === to || to - i > longestNumber || bytes[i] === 0x30 || i - from < 3 || bytes[i - 1] !== dash)
    return null;
  const end = i - 1;
  if (!isCapital(bytes[from] as number) || end - from > longestProject) return null;
  for (i = from + 1; i < end; i++) {
    const c = bytes[i] as number;
    if (!isCapital(c) && !isDigit(c) && c !== 0x5f) return null;
  }
  const { name, standard } = prefixes.of(bytes, from, end);
  return standard && notKeys.test(decode(bytes, from, to)) ? null : name;
}

function isDigit(c: number): boolean {
  return c >= 0x30 && c <= 0x39;
}

function isCapital(c: number): boolean {
  return c >= 0x41 && c <= 0x5a;
}

/** The key's project where the whole text is a work item key; null where it is not. */
export function projectOfKey(text: string): string | null {
  if (!/^[A-Z][A-Z0-9_]+-[1-9]\d{0,10}$/.test(text) || notKeys.test(text)) return null;
  const project = text.slice(0, text.lastIndexOf('-'));
  return project.length <= longestProject ? project : null;
}

export function isProjectKey(text: string): boolean {
  return text.length <= 255 && /^[A-Z][A-Z0-9_]+$/.test(text);
}

export function isNumericId(text: string): boolean {
  return text.length <= 19 && /^[1-9]\d*$/.test(text);
}

/** What a log may key its items by: a work item's key, a numeric id (three digits are a status instead) or a composite one. */
export function isItemId(key: string): boolean {
  return projectOfKey(key) !== null || (isNumericId(key) && key.length !== 3) || /^\d+(?::\d+)+$/.test(key);
}

const keyInText = /(?<![A-Za-z0-9_-])[A-Z][A-Z0-9_]+-[1-9]\d{0,10}(?![A-Za-z0-9_]|-\w)/g;

/** The first work item key anywhere in a text, or null. */
export function firstIssueKey(text: string): string | null {
  if (!text.includes('-')) return null;
  for (const [key] of text.slice(0, 4_000).matchAll(keyInText)) {
    if (projectOfKey(key) !== null) return key;
  }
  return null;
}
