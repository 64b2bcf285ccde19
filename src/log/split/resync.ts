/** Where reading goes on after something that is not JSON. */

export interface Resync {
  /** The container that was being read. */
  readonly kind: 'sequence' | 'list' | 'object';
  /** How far the broken value was indented, where it began its line; null where it did not. */
  readonly indent: number | null;
  /** How the broken value began, up to its first key (`"item_type"`), where that could be read. */
  readonly firstKey: string | null;
}

/** The first key of an object, with its quotation marks, or null. */
export function firstKeyOf(text: string): string | null {
  return /^\{\s*("(?:[^"\\\n]|\\.){0,100}")/.exec(text)?.[1] ?? null;
}

/**
 * The position in the text of a broken value of the line end before a line that begins as the value does: what was read as a part
 * of it is the next record, and the value was never closed. -1: there is none.
 */
export function lineAlike(text: string, indent: number, firstKey: string): number {
  return text.search(new RegExp(`\\n[ \\t]{${String(indent)}}\\{\\s*${escape(firstKey)}\\s*:`));
}

/** So much of the bytes before the place is looked at again, so that a line end just before it counts. */
export const lookBack = 300;

export interface NextPlace {
  readonly at: number;
  /** It was found by its place on a line of its own. */
  readonly beginsLine: boolean;
}

/**
 * The position in `text` of the next record's or member's first character, or of the bracket that ends its container; null
 * where the text has none. `from` is where the fault is. What begins its line goes on where another line begins alike; what
 * does not goes by the signs between two records.
 */
export function nextPlace(text: string, from: number, resync: Resync): NextPlace | null {
  if (resync.indent === null || resync.indent >= lookBack) {
    const at = first(text, from, signs(resync));
    return at < 0 ? null : { at, beginsLine: false };
  }
  const byLine = first(text, from, linesLike(resync.kind, resync.indent));
  if (byLine >= 0) return { at: byLine, beginsLine: true };
  const lineEnd = text.indexOf('\n', from);
  const inLine = first(lineEnd < 0 ? text : text.slice(0, lineEnd), from, signs(resync));
  return inLine < 0 ? null : { at: inLine, beginsLine: false };
}

function linesLike(kind: Resync['kind'], indent: number): readonly RegExp[] {
  const start = kind === 'object' ? '"' : '\\{';
  const same = new RegExp(`(?<=\\n[ \\t]{${String(indent)}})${start}`, 'g');
  if (indent === 0) return [same];
  return [same, new RegExp(`(?<=\\n[ \\t]{0,${String(indent - 1)}})[\\]}]`, 'g')];
}

function signs({ kind, firstKey }: Resync): readonly RegExp[] {
  if (kind === 'object') return [/(?<=[}\]"]\s{0,99},\s{0,99})"(?:[^"\\\n]|\\.)*"(?=\s*:)/g];
  const between = [
    /(?<=\}\s{0,99},\s{0,99})\{/g,
    /(?<=\n[ \t]{0,99})\{/g,
    /\](?=\s*,\s*"[^"\\\n]*"\s*:\s*[[{])/g,
  ];
  return firstKey === null
    ? [...between, /(?<=\[\s{0,99})\{(?=\s*")/g]
    : [...between, new RegExp(`\\{(?=\\s*${escape(firstKey)}\\s*:)`, 'g')];
}

function first(text: string, from: number, patterns: readonly RegExp[]): number {
  let best = -1;
  for (const pattern of patterns) {
    pattern.lastIndex = Math.max(0, from);
    const at = pattern.exec(text)?.index ?? -1;
    if (at >= 0 && (best < 0 || at < best)) best = at;
  }
  return best;
}

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}
