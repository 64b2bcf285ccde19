import { plainOf, textOf, type Plain } from '../json/bytes';
import { Inner } from '../json/inner';
import { Body, type Message } from './body';
import { beginsWithTool, beginsLikeMore, mayTell } from './may-hold-more';
import { withoutNames } from './evidence';
import { noFields, type RecordFields, type TextValue, type Tier } from './record-fields';
import type { Match, Matcher } from '../match/matcher';

/** The row whose meaning depends on all fields that a body names, and not on one message. */
const fieldRow = 16;

/**
 * What the texts of one record say. Where a wording is found in the bytes as they are, and where a text is nothing but a text,
 * bodies are not taken apart unless somebody asks for more: most records of a log need no more than that.
 */
export class RecordMessages {
  match: Match | null = null;
  private readonly inner = new Inner();
  private fields: RecordFields = noFields();
  private taken: Body | null = null;
  /** The only text, if it is nothing but a text: without a body and without an address. */
  private only: Plain | null = null;
  /** Nothing but words was found that hint at a reason. */
  private onlyHints = false;

  constructor(private readonly matcher: Matcher) {}

  ofRecord(fields: RecordFields): void {
    this.inner.clear();
    this.fields = fields;
    this.taken = null;
    this.only = null;
    this.onlyHints = false;
    const match = this.quickMatch(fields);
    this.match = match === null && !this.saysNoMore() ? this.bestOf(this.open()) : match;
  }

  /** `fields` takes what JSON in the text says. */
  ofText(text: Plain, fields: RecordFields): void {
    this.inner.clear();
    this.fields = fields;
    this.only = null;
    this.taken = new Body(this.inner, fields);
    this.taken.readText(text, 'error');
    this.match = this.bestOf(this.taken);
  }

  /** Takes all texts apart, if that was not done yet: what JSON in them says is added to the record's fields. */
  open(): Body {
    if (this.taken === null) {
      this.taken = new Body(this.inner, this.fields);
      this.taken.readRecord();
    }
    return this.taken;
  }

  /** The bodies, if they were taken apart: then they may give a status, a method or an address. */
  get opened(): Body | null {
    return this.taken;
  }

  /** The fields that "cannot be set" is said of, all of them. */
  refusedFields(): readonly string[] {
    return this.open().messages.flatMap((message) => {
      const match = this.matcher.best(message);
      return match?.row.row === fieldRow ? [match.name('F') || (message.field ?? '')] : [];
    });
  }

  /** The best match beside those fields. */
  besideFields(): Match | null {
    return this.bestOf(this.open(), ({ row }) => row.row !== fieldRow);
  }

  /** All that is said of the failure, the outermost first. */
  get all(): readonly Plain[] {
    return this.only === null ? this.open().messages : [this.only];
  }

  /** The message that the match was found in, or the first one. */
  example(): Plain | null {
    const row = this.match?.row;
    const shows = (message: Plain): boolean => row !== undefined && this.matcher.best(message)?.row === row;
    return this.all.find(shows) ?? this.first();
  }

  first(): Plain | null {
    return this.only ?? this.open().messages[0] ?? null;
  }

  /** The messages as texts. */
  texts(): readonly string[] {
    return this.all.map((message) => textOf(message));
  }

  /** The only text is nothing but a text, and was looked at. */
  private saysNoMore(): boolean {
    return this.only !== null && !this.onlyHints;
  }

  /** A sentence of the catalogue in the bytes as they are; words that only hint at a reason need a closer look. */
  private quickMatch({ texts, status, header, url, namesItem }: RecordFields): Match | null {
    if (header !== null) return null;
    // What a tool wrote around a message may tell the status and the address.
    if ((status === null || (url === null && !namesItem)) && texts.some(isOfTool)) return null;
    let best: Match | null = null;
    for (const text of texts) {
      if (status === null && text.doc.isBracketed(text.node)) return null;
      const match = texts.length === 1 ? this.matchOne(text) : this.matcher.best(text.doc.written(text.node));
      if (match !== null && (best === null || match.rank > best.rank)) best = match;
    }
    this.onlyHints = best?.row.hint === true;
    return best === null || this.onlyHints || (best.row.row === fieldRow && this.only === null) ? null : best;
  }

  private matchOne(value: TextValue): Match | null {
    const { doc, node } = value;
    const text = doc.written(node);
    if (
      !doc.isEscaped(node) &&
      !doc.isBracketed(node) &&
      !beginsLikeMore(text) &&
      !this.fields.others.some(mayTell)
    )
      this.only = text;
    return this.matcher.best(text);
  }

  /**
   * The wording that counts. What stands under keys of errors and texts comes before what stands elsewhere; a text that names an
   * item counts only where there is nothing else; words that only hint at a reason count last, and not inside names.
   */
  private bestOf({ messages }: Body, counts: (match: Match) => boolean = () => true): Match | null {
    let hint: Match | null = null;
    for (const tiers of order) {
      let best: Match | null = null;
      for (const message of messages) {
        if (!tiers.includes(message.tier)) continue;
        const match = this.matcher.best(message);
        if (match === null || !counts(match)) continue;
        if (match.row.hint !== true) best = higher(match, best);
        else hint = higher(this.hintIn(message) ?? hint, hint);
      }
      if (best !== null) return best;
    }
    if (hint !== null) return hint;
    return messages.some(({ tier }) => tier !== 'label') ? null : this.bestOfLabels(messages);
  }

  /** A name of an item may hold any word, but hardly a whole sentence of a refusal. */
  private bestOfLabels(messages: readonly Message[]): Match | null {
    let best: Match | null = null;
    for (const message of messages) {
      const match = this.matcher.best(message);
      if (match?.row.means.verdict === 'permission') best = higher(match, best);
    }
    return best;
  }

  private hintIn(message: Plain): Match | null {
    return this.matcher.best(plainOf(withoutNames(textOf(message))));
  }
}

/** Tiers in the order in which they count. */
const order: readonly (readonly Tier[])[] = [['error', 'text'], ['other']];

function higher(one: Match | null, other: Match | null): Match | null {
  if (one === null || other === null) return one ?? other;
  return one.rank > other.rank ? one : other;
}

function isOfTool({ doc, node }: TextValue): boolean {
  return beginsWithTool(doc.written(node));
}
