import { Fixed } from './fixed';
import { beginsQuote, endsQuote, quoteBefore, quoteBehind } from './quotes';

/** A part of a wording: a fixed text in the words of old and of today, a quotation mark, or a name. */
type Part =
  | { readonly kind: 'fixed'; readonly variants: readonly Fixed[] }
  | { readonly kind: 'quote' }
  | { readonly kind: 'name'; readonly index: number };

/** Where the names of a wording stand in the bytes: from and to of each, in the order of the wording; there are at most three. */
export type Places = number[];

/** The longest name that a wording may hold, in bytes. */
const longestName = 200;

/** A wording of the catalogue, taken apart (see `CatalogueRow` for its notation): what is looked for first, and the rest. */
export class Template {
  /** Fixed texts, any of which shows that the wording may be here: one and the same part in the words of old and of today. */
  readonly anchors: readonly string[];
  /** The letters of the names, in the order of the wording. */
  readonly letters: readonly string[];
  /** Characters of fixed text: of two wordings that match, the longer one counts. */
  readonly length: number;
  private readonly parts: readonly Part[];
  private readonly anchorPart: number;

  constructor(wording: string) {
    const texts = inBytes(wording)
      .split(/(\{[A-Z]\}|["'])/)
      .filter((text) => text !== '');
    this.letters = texts.filter(isName).map((text) => text.charAt(1));
    this.parts = texts.map((text, i) => partOf(text, texts.slice(0, i).filter(isName).length));
    const fixed = texts.map((text, i) => (this.parts[i]?.kind === 'fixed' ? text : ''));
    const anchor = fixed.reduce((best, text) => (text.length > best.length ? text : best), '');
    this.anchorPart = fixed.indexOf(anchor);
    this.anchors = inBothWords(anchor);
    this.length = fixed.reduce((sum, text) => sum + text.length, 0);
  }

  /**
   * Where the names stand in `bytes` between `from` and `to`, one of the anchors being there from `start` to `end`; null: the rest
   * of the wording is not there.
   */
  verify(bytes: Uint8Array, from: number, to: number, start: number, end: number): Places | null {
    if (this.parts.length === 1) return noPlaces;
    const places: Places = [0, 0, 0, 0, 0, 0];
    if (!this.before(this.anchorPart - 1, bytes, from, start, places)) return null;
    return this.behind(this.anchorPart + 1, bytes, end, to, places) ? places : null;
  }

  /** Whether the parts up to `index` end at `end`. */
  private before(index: number, bytes: Uint8Array, from: number, end: number, places: Places): boolean {
    const part = this.parts[index];
    if (part === undefined) return true;
    if (part.kind === 'fixed') {
      for (const fixed of part.variants) {
        const begin = end - fixed.length;
        if (begin >= from && fixed.stands(bytes, begin) && this.before(index - 1, bytes, from, begin, places))
          return true;
      }
      return false;
    }
    if (part.kind === 'quote') {
      const begin = quoteBefore(bytes, from, end);
      return begin >= 0 && this.before(index - 1, bytes, from, begin, places);
    }
    const least = Math.max(from, end - longestName);
    let begin = end;
    // The first name of a wording goes back to where the sentence or the quotation begins.
    if (index === 0) while (begin > least && nameEnds[bytes[begin - 1] as number] === 0) begin--;
    else {
      const quoted = this.parts[index - 1]?.kind === 'quote';
      for (; begin >= least; begin--) {
        if (quoted && !endsQuote(bytes[begin - 1])) continue;
        if (this.before(index - 1, bytes, from, begin, places)) break;
      }
    }
    places[part.index * 2] = begin;
    places[part.index * 2 + 1] = end;
    return begin >= least;
  }

  /** Whether the parts from `index` on begin at `begin`. */
  private behind(index: number, bytes: Uint8Array, begin: number, to: number, places: Places): boolean {
    const part = this.parts[index];
    if (part === undefined) return true;
    if (part.kind === 'fixed') {
      for (const fixed of part.variants) {
        const end = begin + fixed.length;
        if (end <= to && fixed.stands(bytes, begin) && this.behind(index + 1, bytes, end, to, places))
          return true;
      }
      return false;
    }
    if (part.kind === 'quote') {
      const end = quoteBehind(bytes, begin, to);
      return end >= 0 && this.behind(index + 1, bytes, end, to, places);
    }
    const most = Math.min(to, begin + longestName);
    let end = begin;
    // A name at the end of a wording goes as far as the sentence or the quotation does.
    if (index === this.parts.length - 1) while (end < most && nameEnds[bytes[end] as number] === 0) end++;
    else {
      const quoted = this.parts[index + 1]?.kind === 'quote';
      for (; end <= most; end++) {
        if (quoted && !beginsQuote(bytes[end])) continue;
        if (this.behind(index + 1, bytes, end, to, places)) break;
      }
    }
    places[part.index * 2] = begin;
    places[part.index * 2 + 1] = end;
    return end <= most;
  }
}

const noPlaces: Places = [];

/** A wording with a character for each of its bytes in UTF-8. */
function inBytes(wording: string): string {
  return String.fromCharCode(...new TextEncoder().encode(wording));
}

function isName(text: string): boolean {
  return /^\{[A-Z]\}$/.test(text);
}

function partOf(text: string, index: number): Part {
  if (isName(text)) return { kind: 'name', index };
  if (text === '"' || text === "'") return { kind: 'quote' };
  return { kind: 'fixed', variants: inBothWords(text).map((words) => new Fixed(words)) };
}

/** Jira's screens say "work item" and "space" now; its older messages say "issue" and "project". */
function inBothWords(text: string): readonly string[] {
  const today = text.replace(/\bissue(s?)\b/gi, 'work item$1').replace(/\bproject\b/gi, 'space');
  return today === text ? [text] : [text, today];
}

/** A quotation mark, a bracket, a backslash, a colon or a control character is in no name that no quotation marks enclose. */
const nameEnds = new Uint8Array(256).fill(1, 0, 32);
for (const char of '"[]{}\\:') nameEnds[char.charCodeAt(0)] = 1;
