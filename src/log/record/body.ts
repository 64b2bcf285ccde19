import { decode } from '../json/bytes';
import { keyAt } from './key';
import { htmlText, looksLikeHtml } from './html';
import { httpStatusAt } from './status';
import { Url } from './url';
import { unwrapText } from './wrappers';
import type { Doc } from '../json/doc';
import type { Inner, Plain } from '../json/inner';

/** A message of a body, and the field that it is about, if any. */
export interface Message extends Plain {
  readonly field: string | null;
}

const deepest = 8;
const mostMessages = 50;
const openingBracket = 0x5b;

/** Everything that an error's texts and bodies say, however they were wrapped. The outermost message comes first. */
export class Body {
  readonly messages: Message[] = [];
  status: number | null = null;
  method: string | null = null;
  url: Url | null = null;
  html = false;

  constructor(private readonly inner: Inner) {}

  /** Adds what a value under a text or error key says. */
  read(doc: Doc, value: number, depth = 0): void {
    if (doc.isText(value)) this.readText(this.inner.plain(doc, value), depth);
    else if (depth >= deepest) return;
    else if (doc.isList(value)) {
      const end = doc.after(value);
      for (let i = doc.first(value); i < end && this.messages.length < mostMessages; i = doc.after(i))
        this.read(doc, i, depth + 1);
    } else if (doc.isObject(value)) this.readObject(doc, value, depth);
  }

  readText(text: Plain, depth = 0): void {
    if (text.from === text.to) return;
    if (depth >= deepest || !mayHoldMore(text)) return this.add(text, null);
    const parsed = this.inner.parse(text);
    if (parsed !== null) return this.read(parsed, 0, depth + 1);
    const said = decode(text.bytes, text.from, text.to);
    if (looksLikeHtml(said)) {
      this.html = true;
      return this.add(this.inner.ofText(htmlText(said)), null);
    }
    const wrapped = unwrapText(said);
    if (wrapped === null) return this.add(text, null);
    this.status ??= wrapped.status;
    this.method ??= wrapped.method;
    if (wrapped.url !== null) this.url ??= Url.of(wrapped.url);
    const before = this.messages.length;
    this.readText(this.inner.ofText(wrapped.inner), depth + 1);
    if (wrapped.around !== '') this.add(this.inner.ofText(wrapped.around), null);
    else if (this.messages.length === before) this.add(text, null);
  }

  private readObject(doc: Doc, object: number, depth: number): void {
    const end = doc.after(object);
    for (let key = doc.first(object); key < end;) {
      const value = doc.after(key);
      switch (keyAt(doc, key).role?.family) {
        case 'error':
          if (doc.isObject(value) && doc.text(key) === 'errors') this.readErrors(doc, value, depth);
          else this.read(doc, value, depth + 1);
          break;
        case 'text':
          this.read(doc, value, depth + 1);
          break;
        case 'status':
          this.status ??= httpStatusAt(doc, value);
          break;
        case 'url':
          if (doc.isText(value)) this.url ??= Url.at(doc, value);
          break;
        case 'method':
          if (doc.isText(value)) this.method ??= doc.text(value);
          break;
        default:
          break;
      }
      key = doc.after(value);
    }
  }

  /** Adds what an object under `errors` says. */
  readErrors(doc: Doc, errors: number, depth = 0): void {
    if (isFieldMap(doc, errors)) this.readFields(doc, errors, depth);
    else this.read(doc, errors, depth + 1);
  }

  private readFields(doc: Doc, fields: number, depth: number): void {
    const end = doc.after(fields);
    for (let key = doc.first(fields); key < end;) {
      const value = doc.after(key);
      if (doc.isText(value)) this.add(this.inner.plain(doc, value), doc.text(key));
      else this.read(doc, value, depth + 1);
      key = doc.after(value);
    }
  }

  add(text: Plain, field: string | null): void {
    const { bytes, from, to } = text;
    if (from < to && this.messages.length < mostMessages) this.messages.push({ bytes, from, to, field });
  }
}

/** Jira's `errors`: field → message. An object that has a message of its own is a body instead. */
function isFieldMap(doc: Doc, object: number): boolean {
  const end = doc.after(object);
  for (let key = doc.first(object); key < end; key = doc.after(doc.after(key))) {
    if (/^(?:message|error|errorMessages?)$/.test(doc.text(key))) return false;
  }
  return true;
}

/** Whether a text may hold a body or an address: JSON, HTML, a URL, or what a tool writes around them. */
function mayHoldMore(text: Plain): boolean {
  const { bytes, from, to } = text;
  if (beginsLikeMore(text)) return true;
  for (let i = from; i < to; i++) {
    const c = bytes[i];
    if (c === 0x7b || c === 0x3c || (c === 0x3a && bytes[i + 1] === 0x2f && bytes[i + 2] === 0x2f))
      return true;
  }
  return false;
}

/** The same by the beginning of a text that has neither braces nor angle brackets nor `://` in it. */
export function beginsLikeMore(text: Plain): boolean {
  const first = text.bytes[text.from] as number;
  return first === openingBracket || first === 0x22 || first <= 0x39 || beginsWithTool(text);
}

/** The text begins as those do that tools wrap around a body: `[404: GET] …`, `JiraError HTTP 404 …`. */
export function beginsWithTool({ bytes, from, to }: Plain): boolean {
  const first = bytes[from] as number;
  if (first === openingBracket) return true;
  return (
    (wrapperLetters[first] as number) === 1 && wrapper.test(decode(bytes, from, Math.min(to, from + 40)))
  );
}

const wrapper = /^(?:[\w.]*JIRA?Error|HTTP)/i;
/** `jira.exceptions.JIRAError`, `JIRAError`, `HTTP`, `http`, `requests…`, `exceptions…`. */
const wrapperLetters = new Uint8Array(256);
for (const char of 'JjHhRrEe') wrapperLetters[char.charCodeAt(0)] = 1;
