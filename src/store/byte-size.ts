/** Bytes of a value as Forge measures it: JSON in UTF-8. */
export function bytesOf(value: unknown): number {
  return Buffer.byteLength(JSON.stringify(value));
}

/** What one stored value should hold at most; Forge refuses beyond 240 KiB. */
export const valueBytes = 200 * 1024;

/**
 * Cuts a text into pieces that take at most `limit` bytes each as a JSON string: quotes and control characters count with their
 * escapes. Never cuts a surrogate pair apart. An empty text is one empty piece.
 */
export function piecesOf(text: string, limit: number = valueBytes): readonly string[] {
  const pieces: string[] = [];
  for (let start = 0; start < text.length;) {
    const end = endOfPiece(text, start, limit);
    pieces.push(text.slice(start, end));
    start = end;
  }
  return pieces.length === 0 ? [''] : pieces;
}

function endOfPiece(text: string, start: number, limit: number): number {
  // every UTF-16 unit takes at least one byte
  let length = Math.min(text.length - start, limit);
  for (;;) {
    const bytes = bytesOf(text.slice(start, start + length));
    if (bytes <= limit) break;
    length = Math.max(1, Math.min(length - 1, Math.floor((length * limit) / bytes)));
  }
  const end = start + length;
  const cutsPair = end < text.length && isHighSurrogate(text.charCodeAt(end - 1)) && length > 1;
  return cutsPair ? end - 1 : end;
}

const isHighSurrogate = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff;

/** Where the pack ends that begins at an item: at most `limit` bytes of JSON, or one item that is larger. */
export function endOfPack(items: readonly unknown[], from: number, limit: number): number {
  let filled = 2;
  for (let at = from; at < items.length; at += 1) {
    filled += bytesOf(items[at]) + 1;
    if (filled > limit && at > from) return at;
  }
  return items.length;
}

/** Deals items, in order, into packs of at most `limit` bytes of JSON; an item that is larger has a pack of its own. */
export function packsOf<Item>(items: readonly Item[], limit: number): readonly (readonly Item[])[] {
  const packs: (readonly Item[])[] = [];
  for (let from = 0; from < items.length;) {
    const end = endOfPack(items, from, limit);
    packs.push(items.slice(from, end));
    from = end;
  }
  return packs;
}
