import { decode } from '../json/bytes';
import { Inner } from '../json/inner';
import { beginsWithTool, Body, beginsLikeMore } from './body';
import { LastText } from './last-text';
import type { Plain } from '../json/inner';
import type { Match, Matcher } from '../match/matcher';
import type { Picked, TextValue } from './picked';

/** The row whose meaning depends on all fields that a body names, and not on one message. */
const fieldRow = 16;

/**
 * What the texts of one record say. Where a wording is found in the bytes as they are, and where a text is nothing but a text,
 * bodies are not taken apart unless somebody asks for more: most records of a log need no more than that.
 */
export class Said {
  match: Match | null = null;
  private readonly inner = new Inner();
  private picked: Picked | null = null;
  private taken: Body | null = null;
  /** The only text, if it is nothing but a text: without a body and without an address. */
  private only: Plain | null = null;

  private readonly lastText = new LastText();
  private lastMatch: Match | null = null;

  constructor(private readonly matcher: Matcher) {}

  ofRecord(picked: Picked): void {
    this.inner.clear();
    this.picked = picked;
    this.taken = null;
    this.only = null;
    this.match = this.quickMatch(picked);
    // quickMatch may have set `only`
    if (this.match === null && (this.only as unknown) === null) this.match = this.bestOf(this.body);
  }

  ofText(text: Plain): void {
    this.inner.clear();
    this.picked = null;
    this.only = null;
    this.taken = new Body(this.inner);
    this.taken.readText(text);
    this.match = this.bestOf(this.taken);
  }

  /** All messages, taken apart. */
  get body(): Body {
    if (this.taken === null) {
      this.taken = new Body(this.inner);
      if (this.picked !== null) this.read(this.taken, this.picked);
    }
    return this.taken;
  }

  /** The bodies, if they were taken apart: then they may give a status, a method or an address. */
  get opened(): Body | null {
    return this.taken;
  }

  /** The fields that "cannot be set" is said of, all of them. */
  refusedFields(): readonly string[] {
    return this.body.messages.flatMap((message) => {
      const match = this.matcher.best(message);
      return match?.row.row === fieldRow ? [match.name('F') || (message.field ?? '')] : [];
    });
  }

  /** The best match beside those fields. */
  besideFields(): Match | null {
    return this.bestOf(this.body, ({ row }) => row.row !== fieldRow);
  }

  /** All that is said, the outermost first. */
  get messages(): readonly Plain[] {
    return this.only === null ? this.body.messages : [this.only];
  }

  /** The message that the match was found in, or the first one. */
  example(): Plain | null {
    const { messages } = this;
    const row = this.match?.row;
    const found =
      row === undefined ? undefined : messages.find((message) => this.matcher.best(message)?.row === row);
    return found ?? messages[0] ?? null;
  }

  first(): Plain | null {
    return this.only ?? this.body.messages[0] ?? null;
  }

  /** The messages as texts. */
  texts(): readonly string[] {
    return this.messages.map(({ bytes, from, to }) => decode(bytes, from, to));
  }

  /** What stands under a key that names an error comes first. */
  private read(body: Body, { texts, header }: Picked): void {
    for (const { doc, node, error, errors } of texts) {
      if (errors) body.readErrors(doc, node);
      else if (error) body.read(doc, node);
    }
    for (const { doc, node, error } of texts) if (!error) body.read(doc, node);
    if (header !== null) body.add(this.inner.ofText(header), null);
  }

  private quickMatch({ texts, status, header, url, namesItem }: Picked): Match | null {
    if (header !== null) return null;
    // What a tool wrote around a message may tell the status and the address.
    if ((status === null || (url === null && !namesItem)) && texts.some(isOfTool)) return null;
    if (texts.length === 1) return this.matchOne(texts[0] as TextValue, status);
    let best: Match | null = null;
    for (const { doc, node } of texts) {
      if (!doc.isText(node) || (status === null && doc.isBracketed(node))) return null;
      const match = this.matcher.best({ bytes: doc.bytes, from: doc.from(node), to: doc.to(node) });
      if (match !== null && (best === null || match.rank > best.rank)) best = match;
    }
    return best?.row.row === fieldRow ? null : best;
  }

  private matchOne({ doc, node }: TextValue, status: number | null): Match | null {
    if (!doc.isText(node)) return null;
    const text = { bytes: doc.bytes, from: doc.from(node), to: doc.to(node) };
    if (!doc.isEscaped(node) && !doc.isBracketed(node) && !doc.isEmpty(node) && !beginsLikeMore(text))
      this.only = text;
    else if (status === null && doc.isBracketed(node)) return null;
    const match = this.bestAgain(text);
    return match?.row.row === fieldRow && this.only === null ? null : match;
  }

  /** The same message comes many times in a row in most logs. */
  private bestAgain(text: Plain): Match | null {
    if (this.lastText.is(text)) return this.lastMatch;
    const match = this.matcher.best(text);
    if (match === null || match.namesNothing) {
      if (this.lastText.keep(text)) this.lastMatch = match;
    }
    return match;
  }

  private bestOf({ messages }: Body, counts: (match: Match) => boolean = () => true): Match | null {
    let best: Match | null = null;
    for (const message of messages) {
      const match = this.matcher.best(message);
      if (match !== null && counts(match) && (best === null || match.rank > best.rank)) best = match;
    }
    return best;
  }
}

function isOfTool({ doc, node }: TextValue): boolean {
  return doc.isText(node) && beginsWithTool({ bytes: doc.bytes, from: doc.from(node), to: doc.to(node) });
}
