import { roleOf } from './families';
import { htmlText, looksLikeHtml } from './html';
import { parseMaybe } from './json-text';
import { unwrapText } from './wrappers';

/** Everything that an error's body says, however it was wrapped. */
export interface Body {
  /** The messages, outermost first. */
  readonly texts: string[];
  /** The field that a message of `texts` is about, at the same position; null: about no field. */
  readonly fields: (string | null)[];
  status: number | null;
  method: string | null;
  url: string | null;
  html: boolean;
}

const deepest = 8;
const mostTexts = 50;

export function emptyBody(): Body {
  return { texts: [], fields: [], status: null, method: null, url: null, html: false };
}

/** The commonest body there is, passed on as a string: one message and no field. */
const oneMessage = /^\{"errorMessages":\s?\["([^"\\]*)"\],\s?"errors":\s?\{\}\}$/;

/** Adds what a value under a text or error key says. */
export function readBody(value: unknown, body: Body, depth = 0): void {
  if (typeof value === 'string') readText(value, body, depth);
  else if (typeof value === 'object' && value !== null && depth < deepest) {
    if (Array.isArray(value)) for (const item of value.slice(0, mostTexts)) readBody(item, body, depth + 1);
    else readObject(value as Readonly<Record<string, unknown>>, body, depth);
  }
}

function readText(value: string, body: Body, depth: number): void {
  const first = value.charCodeAt(0);
  if (first === 0x7b /* { */) {
    const message = oneMessage.exec(value)?.[1];
    if (message !== undefined) return addText(body, message, null);
  }
  const text = first > 0x20 && value.length < 200 ? value : value.trim();
  const parsed = depth < deepest ? parseMaybe(text) : undefined;
  if (parsed !== undefined) return readBody(parsed, body, depth + 1);
  if (looksLikeHtml(text)) {
    body.html = true;
    return addText(body, htmlText(text), null);
  }
  const wrapped = depth < deepest ? unwrapText(text) : null;
  if (wrapped === null) return addText(body, text, null);
  body.status ??= wrapped.status;
  body.method ??= wrapped.method;
  body.url ??= wrapped.url;
  const before = body.texts.length;
  readBody(wrapped.inner, body, depth + 1);
  if (wrapped.around !== '' || body.texts.length === before) addText(body, wrapped.around || text, null);
}

function readObject(value: Readonly<Record<string, unknown>>, body: Body, depth: number): void {
  for (const key in value) {
    const inner = value[key];
    const family = roleOf(key)?.family;
    if (family === 'error' || family === 'text') {
      if (/^errors$/i.test(key) && isFieldMap(inner)) addFields(inner, body);
      else readBody(inner, body, depth + 1);
    } else if (family === 'status') body.status ??= httpStatus(inner);
    else if (family === 'url' && typeof inner === 'string') body.url ??= inner;
    else if (family === 'method' && typeof inner === 'string') body.method ??= inner;
  }
}

/** Jira's `errors`: field → message. An object that has a message of its own is a body instead. */
function isFieldMap(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  return !Object.keys(value).some((key) => /^(?:message|error|errorMessages?)$/.test(key));
}

function addFields(fields: Readonly<Record<string, unknown>>, body: Body): void {
  for (const field in fields) {
    const message = fields[field];
    if (typeof message === 'string') addText(body, message, field);
    else readBody(message, body, deepest - 2);
  }
}

function addText(body: Body, text: string, field: string | null): void {
  if (text === '' || body.texts.length >= mostTexts) return;
  body.texts.push(text);
  body.fields.push(field);
}

/** An HTTP status, from a number or a text that begins with one (`404`, `404 Not Found`, `HTTP 404`); null for anything else. */
export function httpStatus(value: unknown): number | null {
  const number =
    typeof value === 'number'
      ? value
      : typeof value === 'string' && value.length < 60
        ? Number(/^(?:HTTP[/ ]?(?:[\d.]+ )?)?([1-5]\d\d)\b/i.exec(value.trim())?.[1] ?? Number.NaN)
        : Number.NaN;
  return Number.isInteger(number) && number >= 100 && number <= 599 ? number : null;
}
