import { decode, type Plain } from './bytes';
import { unescape } from './unescape';
import { isBracketed } from './bracketed';
import { aList, anObject, aNumber, aText, aWord, escaped, nodeSize } from './grammar';

/**
 * A JSON value as the scanner left it: bytes, and nodes that say what stands where. A node is known by its number; the value
 * itself is node 0. It is good until its scanner reads the next value.
 */
export class Doc {
  constructor(
    readonly bytes: Uint8Array,
    private readonly base: number,
    private readonly nodes: Int32Array,
  ) {}

  isObject(node: number): boolean {
    return this.kind(node) === anObject;
  }

  isList(node: number): boolean {
    return this.kind(node) === aList;
  }

  isText(node: number): boolean {
    return this.kind(node) === aText;
  }

  isNumber(node: number): boolean {
    return this.kind(node) === aNumber;
  }

  /** `true`, `false` or `null`. */
  isWord(node: number): boolean {
    return this.kind(node) === aWord;
  }

  /** Neither an object nor a list. */
  isScalar(node: number): boolean {
    return this.kind(node) > aList;
  }

  isNull(node: number): boolean {
    return this.bytes[this.from(node)] === 0x6e && !this.isText(node);
  }

  isEscaped(node: number): boolean {
    return ((this.nodes[node] as number) & escaped) !== 0;
  }

  /** The text has a brace, an angle bracket or `://` in it. */
  isBracketed(node: number): boolean {
    return this.isText(node) && isBracketed(this.bytes, this.from(node), this.to(node));
  }

  /** The first byte of a value, of a text without its quotation mark. */
  from(node: number): number {
    return this.base + (this.nodes[node + 1] as number);
  }

  to(node: number): number {
    return this.base + (this.nodes[node + 2] as number);
  }

  /** The bytes of a value as they are written: a text may have escapes. */
  written(node: number): Plain {
    return { bytes: this.bytes, from: this.from(node), to: this.to(node) };
  }

  length(node: number): number {
    return (this.nodes[node + 2] as number) - (this.nodes[node + 1] as number);
  }

  /** The first node in a container: of an object a key, and its value is the node after it. */
  first(node: number): number {
    return node + nodeSize;
  }

  /** The node after this one and all that is in it. */
  after(node: number): number {
    return this.nodes[node + 3] as number;
  }

  /** The elements of a list. */
  *elements(list: number): Generator<number> {
    const end = this.after(list);
    for (let i = this.first(list); i < end; i = this.after(i)) yield i;
  }

  /** The keys of an object; the value of each is the node after it. */
  *keys(object: number): Generator<number> {
    const end = this.after(object);
    for (let key = this.first(object); key < end; key = this.after(this.after(key))) yield key;
  }

  isEmpty(node: number): boolean {
    if (this.isText(node)) return this.length(node) === 0;
    return (this.isObject(node) || this.isList(node)) && this.after(node) === node + nodeSize;
  }

  /** A text, or a number or word as it is written. */
  text(node: number): string {
    const from = this.from(node);
    const to = this.to(node);
    if (!this.isEscaped(node)) return decode(this.bytes, from, to);
    const plain = new Uint8Array(to - from);
    return decode(plain, 0, unescape(this.bytes, from, to, plain, 0));
  }

  /** A copy of the value's bytes. */
  json(): Uint8Array {
    const quotes = this.isText(0) ? 1 : 0;
    return this.bytes.slice(this.from(0) - quotes, this.to(0) + quotes);
  }

  private kind(node: number): number {
    return (this.nodes[node] as number) & 0xf;
  }
}
