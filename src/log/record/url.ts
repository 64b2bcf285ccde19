import { encode, textOf, type Plain } from '../json/bytes';
import { addressed, hostIn, type Addressed } from './address';
import { projectOfKeyAt } from './issue-key';
import { methodInText, urlInText } from './wrappers';
import type { Doc } from '../json/doc';

/** A text of one record's URL or path. Most are looked at as bytes, and never made a string. */
export class Url {
  private constructor(
    /** Its bytes; null where it has escapes. */
    private readonly plain: Plain | null,
    private said: string | null,
  ) {}

  static at(doc: Doc, node: number): Url {
    return doc.isEscaped(node) ? new Url(null, doc.text(node)) : new Url(doc.written(node), null);
  }

  static of(text: string): Url {
    return new Url(null, text);
  }

  /** The first that is named in one of the texts. */
  static among(texts: Iterable<string>): Url | null {
    for (const text of texts) {
      const url = text.includes('://') ? urlInText(text) : null;
      if (url !== null) return Url.of(url);
    }
    return null;
  }

  get text(): string {
    return (this.said ??= this.plain === null ? '' : textOf(this.plain));
  }

  /** The work item key in a path of the usual kind; null: `names` says what else it names. */
  get issue(): Plain | null {
    return this.plain === null ? null : issueIn(this.plain);
  }

  get names(): Addressed {
    return addressed(this.text);
  }

  /** The method that stands before it. */
  get method(): string | null {
    return this.plain !== null && !hasBlank(this.plain) ? null : methodInText(this.text);
  }

  /** The host in small letters, or null for a path. Most URLs of a log have the host of the one before. */
  get host(): string | null {
    if (last !== null && this.plain !== null && beginsWith(this.plain, last.origin)) return last.host;
    const host = hostIn(this.text);
    const origin = host === null || this.plain === null ? null : originOf(this.plain);
    if (host !== null && origin !== null) last = { origin, host };
    return host;
  }
}

let last: { readonly origin: Uint8Array; readonly host: string } | null = null;

const slash = 0x2f;
const colon = 0x3a;
/** So much of a URL is looked at, in bytes. */
const looked = 4_000;

/** What may follow a key in a path: `/?#&"'` or a blank. */
const ends = new Uint8Array(256);
for (const char of '/?#&"\' \t\n\v\f\r') ends[char.charCodeAt(0)] = 1;

const words: readonly Uint8Array[] = ['issue', 'issues', 'browse', 'request', 'workitem'].map((word) =>
  encode(`/${word}/`),
);

/** What may follow the slash before one of them. */
const begins = new Uint8Array(256);
for (const word of words) begins[word[1] as number] = 1;

/** The first key that stands behind one of the words in a path, where it is one; null: a closer look is needed. */
function issueIn({ bytes, from, to }: Plain): Plain | null {
  if (to - from > looked) return null;
  for (let i = from; i < to; i++) {
    if (bytes[i] !== slash || begins[bytes[i + 1] as number] === 0) continue;
    const rest = { bytes, from: i, to };
    const word = words.find((one) => beginsWith(rest, one));
    if (word === undefined) continue;
    const begin = i + word.length;
    let end = begin;
    while (end < to && ends[bytes[end] as number] === 0) end++;
    return projectOfKeyAt(bytes, begin, end) === null ? null : { bytes, from: begin, to: end };
  }
  return null;
}

/** A copy of all before the path and its slash; null where there is no path. */
function originOf({ bytes, from, to }: Plain): Uint8Array | null {
  let i = from;
  while (i < to && bytes[i] !== slash) i++;
  if (i + 1 >= to || bytes[i - 1] !== colon || bytes[i + 1] !== slash) return null;
  i += 2;
  while (i < to && bytes[i] !== slash) i++;
  return i < to ? bytes.slice(from, i + 1) : null;
}

function beginsWith({ bytes, from, to }: Plain, beginning: Uint8Array): boolean {
  const { length } = beginning;
  if (to - from < length) return false;
  for (let i = 0; i < length; i++) if (bytes[from + i] !== beginning[i]) return false;
  return true;
}

/** What is not ASCII may be one. */
function hasBlank({ bytes, from, to }: Plain): boolean {
  for (let i = from; i < to; i++) {
    const c = bytes[i] as number;
    if (c <= 0x20 || c > 0x7e) return true;
  }
  return false;
}
