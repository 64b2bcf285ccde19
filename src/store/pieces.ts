import * as z from 'zod';

/**
 * How a document lies in the store. Its first key, `<key>:0`, holds the head. A text that fits one value stands in the head itself.
 * A longer one lies in pieces under a generation of its own, which no other write shares, and the head says which: a document
 * changes in the one moment in which its head does. Documents of before (`version` v1) have their pieces beside
 * the head, at `<key>:1` and so on, and are read as they are until they are written again. `packed`: what the head and its pieces
 * make together is a packed text.
 */
const packed = z.literal(true).exactOptional();
const headShape = z.union([
  z.object({ of: z.number().int().min(1), text: z.string(), packed }),
  z.object({ of: z.number().int().min(2), generation: z.string(), packed }),
]);
export type Head = z.infer<typeof headShape>;

const pieceShape = z.object({ of: z.number(), text: z.string() });
export type Piece = z.infer<typeof pieceShape>;

export const headKey = (key: string): string => `${key}:0`;
/** Where pieces of all generations lie. */
export const generationsKey = (key: string): string => `${key}:g:`;
const generationKey = (key: string, generation: string): string => `${generationsKey(key)}${generation}:`;

/** What is stored at the first key; null: no head that this app wrote. */
export function headOf(stored: unknown): Head | null {
  const parsed = headShape.safeParse(stored);
  return parsed.success ? parsed.data : null;
}

/** The keys of a document beside that of its head. */
export function pieceKeysOf(key: string, head: Head): readonly string[] {
  const numbers = Array.from({ length: head.of }, (_, at) => at);
  return 'generation' in head
    ? numbers.map((number) => `${generationKey(key, head.generation)}${String(number)}`)
    : numbers.slice(1).map((number) => `${key}:${String(number)}`);
}

/** The text that a head and its pieces, as they were read, make together, packed as it may be; null where they do not. */
export function textOf(head: Head, stored: readonly unknown[]): string | null {
  const pieces = stored.map((piece) => pieceShape.safeParse(piece));
  const texts = pieces.map(({ data }) => (data?.of === head.of ? data.text : null));
  if (texts.includes(null)) return null;
  return [...('text' in head ? [head.text] : []), ...texts].join('');
}
