import { decode, type Plain } from '../json/bytes';
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

/** So much of a text is searched for keys, in bytes, and so many of them count. */
const searched = 4_000;
const mostKeys = 20;
const underscore = 0x5f;

/** The work item keys anywhere in a text, in capitals as Jira writes them. */
export function keysIn({ bytes, from, to }: Plain): readonly string[] {
  return keysOf(bytes, from, Math.min(to, from + searched), isCapital);
}

/** The keys in a text that are written in small letters; in capitals. */
export function smallKeysIn({ bytes, from, to }: Plain): readonly string[] {
  return keysOf(bytes, from, Math.min(to, from + searched), isSmall).map((key) => key.toUpperCase());
}

function keysOf(
  bytes: Uint8Array,
  from: number,
  to: number,
  isLetter: (c: number) => boolean,
): readonly string[] {
  let keys = none;
  for (let i = from + 2; i < to - 1; i++) {
    if (bytes[i] !== dash || !isDigit(bytes[i + 1] as number)) continue;
    let begin = i;
    while (begin > from && isPart(bytes[begin - 1] as number, isLetter)) begin--;
    let end = i + 1;
    while (end < to && isDigit(bytes[end] as number)) end++;
    const bounded = !(begin > from && isWord(bytes[begin - 1] as number)) && !goesOn(bytes, end, to);
    if (bounded && isLetter(bytes[begin] as number)) {
      const key = decode(bytes, begin, end);
      if (projectOfKey(key.toUpperCase()) !== null && !keys.includes(key)) keys = [...keys, key];
      if (keys.length === mostKeys) break;
    }
    i = end - 1;
  }
  return keys;
}

const none: readonly string[] = [];

function isPart(c: number, isLetter: (c: number) => boolean): boolean {
  return isLetter(c) || isDigit(c) || c === underscore;
}

/** Whether a word goes on after a key: then it was none. */
function goesOn(bytes: Uint8Array, end: number, to: number): boolean {
  if (end >= to) return false;
  const c = bytes[end] as number;
  if (c !== dash) return isWord(c);
  return end + 1 < to && isWord(bytes[end + 1] as number);
}

function isWord(c: number): boolean {
  return isCapital(c) || isSmall(c) || isDigit(c) || c === underscore || c === dash;
}

function isSmall(c: number): boolean {
  return c >= 0x61 && c <= 0x7a;
}
