import { textOf, type Plain } from '../json/bytes';
import type { TextValue } from './record-fields';
import { pythonBegins } from './wrappers';

/** Whether a text is worth a closer look, by its bytes: most are not. */

const openingBracket = 0x5b;

/** Whether a text under any key may be a reason: one word is none. */
export function mayTell({ doc, node }: Pick<TextValue, 'doc' | 'node'>): boolean {
  const { bytes } = doc;
  const to = doc.to(node);
  for (let i = doc.from(node); i < to; i++) if (bytes[i] === 0x20 || bytes[i] === 0x7b) return true;
  return false;
}

/** Whether a text may hold a body, an address or lines of a stack: JSON, HTML, a URL, or what a tool writes around them. */
export function mayHoldMore(text: Plain): boolean {
  const { bytes, from, to } = text;
  if (beginsLikeMore(text)) return true;
  for (let i = from; i < to; i++) {
    const c = bytes[i] as number;
    // Most are letters and blanks.
    if (telling[c] === 0) continue;
    if (
      c === 0x7b ||
      c === 0x3c ||
      c === 0x0a ||
      (c === 0x2f && bytes[i + 1] === 0x72 && bytes[i + 2] === 0x65) ||
      (c === 0x3a && bytes[i + 1] === 0x2f && bytes[i + 2] === 0x2f)
    )
      return true;
  }
  return false;
}

const telling = new Uint8Array(256);
for (const char of '{<\n/:') telling[char.charCodeAt(0)] = 1;

/** The same by the beginning of a text that has neither braces nor angle brackets nor `://` in it. */
export function beginsLikeMore(text: Plain): boolean {
  const first = text.bytes[text.from] as number;
  return first === openingBracket || first === 0x22 || first <= 0x39 || beginsWithTool(text);
}

/** The text begins as those do that tools wrap around a body: `[404: GET] …`, `JiraError HTTP 404 …`. */
export function beginsWithTool(text: Plain): boolean {
  const first = text.bytes[text.from] as number;
  return first === openingBracket || (wrapperLetters[first] === 1 && pythonBegins.test(textOf(text, 40)));
}

/** `jira.exceptions.JIRAError`, `JIRAError`, `HTTP`, `http`, `requests…`, `exceptions…`. */
const wrapperLetters = new Uint8Array(256);
for (const char of 'JjHhRrEe') wrapperLetters[char.charCodeAt(0)] = 1;
