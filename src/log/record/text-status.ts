import { decode } from '../json/bytes';
import type { Plain } from '../json/inner';

const phrase =
  'not found|forbidden|unauthori[sz]ed|bad request|too many requests|gone|conflict|internal server error|bad gateway|service unavailable|gateway time-?out';
/** What may stand behind a number that a verb says was given, so that it is no count of things. */
const behind = `(?=\\W*$|\\s*[^\\s\\w]|\\s+(?:from|for|on|by|when|while|and|response|error|status|client|server|${phrase}))`;

/** How texts give an HTTP status, the surest first. */
const ways: readonly RegExp[] = [
  /\b([45]\d\d) (?:client|server) error\b|\b(?:client|server) error '([45]\d\d)\b/i,
  /\b(?:status(?:[ _-]?(?:code|message))?["']?\s*(?:[:=]|of|is|was)?\s*["']?(?:optional(?:\.of\(|\[))?|HTTP(?:\/[\d.]+)?["']?(?:\s+(?:error|status(?:\s*code)?))?\s*[:=]?\s*|\bresponse(?:[ _-]?code)?["']?\s*[:=]?\s*["']?)([45]\d\d)\b/i,
  new RegExp(`(?<![\\w-])([45]\\d\\d)["']?\\W{1,3}(?:${phrase})\\b`, 'i'),
  new RegExp(`\\b(?:${phrase})\\W{1,3}([45]\\d\\d)\\b`, 'i'),
  /^\W{0,2}([45]\d\d)\b(?!\s+\w+s\b)/,
  /does not indicate success:\s*([45]\d\d)\b/i,
  new RegExp(
    `\\b(?:got|gave|returned|returns|received|answered|responded|failed|error(?: code)?)(?: with)?(?: an?)?(?: http)?\\s+([45]\\d\\d)\\b${behind}`,
    'i',
  ),
  /[([]([45]\d\d)[)\]]/,
  // A line of an access log: the request in quotation marks, the status, the size.
  /["'] ([45]\d\d) (?:\d+|-)(?:\s|$)/,
];

const longest = 2_000;

/** An HTTP status that a text gives (`status code: 404`, `HTTP 403`, `returned 404: Not Found`), or null. */
export function statusInText(text: string): number | null {
  const head = text.slice(0, longest);
  for (const way of ways) {
    const groups: readonly (string | undefined)[] = way.exec(head) ?? [];
    const found = groups[1] ?? groups[2];
    if (found !== undefined) return Number(found);
  }
  return null;
}

/** The first HTTP status that a message gives in words, or null. */
export function statusIn(messages: readonly Plain[]): number | null {
  for (const { bytes, from, to } of messages) {
    const end = Math.min(to, from + longest);
    const status = hasStatus(bytes, from, end) ? statusInText(decode(bytes, from, end)) : null;
    if (status !== null) return status;
  }
  return null;
}

/** Whether three digits of which the first is a 4 or a 5 stand somewhere. */
function hasStatus(bytes: Uint8Array, from: number, to: number): boolean {
  for (let i = from; i < to - 2; i++) {
    const c = bytes[i] as number;
    if ((c === 0x34 || c === 0x35) && isDigit(bytes[i + 1]) && isDigit(bytes[i + 2])) return true;
  }
  return false;
}

function isDigit(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x30 && byte <= 0x39;
}
