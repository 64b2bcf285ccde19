import { plainOf, textOf, type Plain } from '../json/bytes';
import { evidenceIn } from './evidence';
import { asksForLogin, htmlText, looksLikeHtml } from './html';
import { extractValue } from './extract-fields';
import { mayHoldMore, mayTell } from './may-hold-more';
import { innerStatus } from './status';
import { Url } from './url';
import { methodInText, requestInText, unwrapText } from './wrappers';
import type { Inner } from '../json/inner';
import type { RecordFields, TextValue, Tier } from './record-fields';

/** A message of a record, where it stood, and the field that it is about, if any. */
export interface Message extends Plain {
  readonly tier: Tier;
  readonly field: string | null;
}

const deepest = 8;
const mostMessages = 100;

/**
 * All that the texts of a record say, however they were wrapped: what stands under a key that names an error comes first, then
 * what may be an error's text, then all else; the outermost message before those in it. Fields that are found in JSON inside a
 * text are added to the fields of the record.
 */
export class Body {
  readonly messages: Message[] = [];
  status: number | null = null;
  method: string | null = null;
  url: Url | null = null;
  html = false;
  /** It is a page for logging in. */
  login = false;

  constructor(
    private readonly inner: Inner,
    private readonly fields: RecordFields,
  ) {}

  readRecord(): void {
    const { texts, others, header } = this.fields;
    for (const text of texts) if (text.tier === 'error') this.readValue(text, 0);
    for (const text of texts) if (text.tier === 'text') this.readValue(text, 0);
    if (header !== null) this.add(plainOf(header), 'text', null);
    for (const text of others) if (text.tier === 'other' && mayTell(text)) this.readValue(text, 0);
    if (this.messages.length > 0) return;
    for (const text of others) if (text.tier === 'label') this.readValue(text, 0);
  }

  private readValue({ doc, node, tier, field }: TextValue, depth: number): void {
    const text = this.inner.plain(doc, node);
    if (field === null) this.readText(text, tier, depth);
    else this.add(text, tier, field);
  }

  readText(text: Plain, tier: Tier, depth = 0): void {
    if (text.from === text.to) return;
    if (depth >= deepest || !mayHoldMore(text)) return this.add(text, tier, null);
    const parsed = this.inner.parse(text);
    if (parsed !== null) {
      if (!parsed.isText(0)) return this.readInside(parsed, tier, depth);
      return this.readText(this.inner.plain(parsed, 0), tier, depth + 1);
    }
    const said = textOf(text);
    if (looksLikeHtml(said)) {
      this.html = true;
      this.login ||= asksForLogin(said);
      return this.add(plainOf(htmlText(said)), tier, null);
    }
    const wrapped = unwrapText(said);
    if (wrapped === null) {
      this.readRequest(said);
      const evidence = evidenceIn(said);
      return this.add(evidence === said ? text : plainOf(evidence), tier, null);
    }
    this.status = innerStatus(this.status, wrapped.status);
    this.method ??= wrapped.method;
    if (wrapped.url !== null) this.url ??= Url.of(wrapped.url);
    const before = this.messages.length;
    this.readText(plainOf(wrapped.inner), tier, depth + 1);
    if (wrapped.around !== '') this.add(plainOf(wrapped.around), tier, null);
    else if (this.messages.length === before) this.add(text, tier, null);
  }

  /** The address in a running text, and the method before it. */
  private readRequest(said: string): void {
    if (this.url !== null || !said.includes('/rest/')) return;
    const request = requestInText(said);
    if (request === null) return;
    this.url = Url.of(request);
    this.method ??= methodInText(said);
  }

  /** JSON in a text is read as a part of the record. */
  private readInside(doc: TextValue['doc'], tier: Tier, depth: number): void {
    const { fields } = this;
    const { texts, others } = fields;
    [fields.texts, fields.others] = [[], []];
    extractValue(doc, 0, fields, { depth: depth + 1, part: tier === 'label' ? 'aside' : 'record', tier });
    const inside = [...fields.texts, ...fields.others];
    [fields.texts, fields.others] = [texts, others];
    for (const text of inside) if (text.tier !== 'other' || mayTell(text)) this.readValue(text, depth + 1);
  }

  private add({ bytes, from, to }: Plain, tier: Tier, field: string | null): void {
    if (from < to && this.messages.length < mostMessages)
      this.messages.push({ bytes, from, to, tier, field });
  }
}
