import type { Doc } from '../json/doc';

/** An HTTP status, from a text that begins with one (`404`, `404 Not Found`, `HTTP 404`); null for anything else. */
export function httpStatus(text: string): number | null {
  if (text.length >= 60) return null;
  const found = /^\s*(?:HTTP[/ ]?(?:[\d.]+ )?)?([1-5]\d\d)\b/i.exec(text)?.[1];
  return found === undefined ? null : Number(found);
}

/** An HTTP status as a JSON value. */
export function httpStatusAt(doc: Doc, value: number): number | null {
  if (doc.isText(value)) return httpStatus(doc.text(value));
  if (!doc.isNumber(value) || doc.length(value) !== 3) return null;
  const { bytes } = doc;
  const from = doc.from(value);
  const status = digit(bytes, from) * 100 + digit(bytes, from + 1) * 10 + digit(bytes, from + 2);
  return status >= 100 && status <= 599 ? status : null;
}

function digit(bytes: Uint8Array, at: number): number {
  const value = (bytes[at] ?? 0) - 0x30;
  return value >= 0 && value <= 9 ? value : Number.NaN;
}

/** The status of Jira's answer, of the one that was found first and a further one: a tool's own 500 may hide a refusal. */
export function innerStatus(first: number | null, further: number | null): number | null {
  if (first === null) return further;
  return first >= 500 && further !== null && further >= 400 && further < 500 ? further : first;
}

const success =
  /^\s*(?:success(?:ful(?:ly)?)?|succeeded|ok|okay|completed?|finished|done|passed|synced|backed[ _-]?up)\s*$/i;
const failure = /fail|error|denied|forbidden|refused|skipped|unauthori[sz]ed|partial|rejected|missing/i;

/** What a word under a status key says; null where it says neither. */
export function outcomeOf(text: string): 'success' | 'failure' | null {
  if (text.length >= 60) return null;
  if (success.test(text)) return 'success';
  return failure.test(text) ? 'failure' : null;
}
