import { kvs, type Ttl } from '@forge/kvs';
import { piecesOf } from './byte-size';

/** One stored piece of a document. The first says how many there are. */
interface Piece {
  readonly of: number;
  readonly text: string;
}

/** Requests to the store at one time. */
const width = 10;
/** Forge deletes at most this many keys in one batch. */
const batchSize = 25;

const pieceKey = (key: string, number: number): string => `${key}:${String(number)}`;

/**
 * Stores any JSON value, in as many pieces as Forge's limit of 240 KiB a value needs. The first piece is written last: a document
 * is there as a whole or not at all. Without a time to live it stays until it is removed.
 */
export async function writeDocument(key: string, value: unknown, ttl?: Ttl): Promise<void> {
  const pieces = piecesOf(JSON.stringify(value));
  const options = ttl === undefined ? {} : { ttl };
  const write = async (text: string, number: number): Promise<void> => {
    const piece: Piece = { of: pieces.length, text };
    await kvs.set(pieceKey(key, number), piece, options);
  };
  const [first = '', ...others] = pieces;
  await inParallel(others, (text, at) => write(text, at + 1));
  await write(first, 0);
}

/** Like `writeDocument`, over a document that may be there already and have more pieces. */
export async function replaceDocument(key: string, value: unknown, ttl?: Ttl): Promise<void> {
  const before = await kvs.get<Piece>(pieceKey(key, 0));
  await writeDocument(key, value, ttl);
  const after = await kvs.get<Piece>(pieceKey(key, 0));
  await deleteKeys(pieceKeys(key, after?.of ?? 0, before?.of ?? 0));
}

/** The value, or null where there is no such document. The caller names the type that it wrote. */
export async function readDocument<Value>(key: string): Promise<Value | null> {
  const first = await kvs.get<Piece>(pieceKey(key, 0));
  if (first === undefined) return null;
  const others = await inParallel(pieceKeys(key, 1, first.of), (piece) => kvs.get<Piece>(piece));
  const texts = [first, ...others].map((piece) => piece?.text);
  // a piece is missing where the document is being removed at this moment
  if (texts.includes(undefined)) return null;
  return JSON.parse(texts.join('')) as Value;
}

export async function removeDocument(key: string): Promise<void> {
  const first = await kvs.get<Piece>(pieceKey(key, 0));
  await deleteKeys(pieceKeys(key, 0, first?.of ?? 0));
}

const pieceKeys = (key: string, from: number, to: number): string[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, at) => pieceKey(key, from + at));

/** Deletes keys, those that do not exist too. */
export async function deleteKeys(all: readonly string[]): Promise<void> {
  for (let at = 0; at < all.length; at += batchSize) {
    await kvs.batchDelete(all.slice(at, at + batchSize).map((key) => ({ key })));
  }
}

/** Does `work` for each item, ten at a time; results in the order of the items. */
export async function inParallel<Item, Done>(
  items: readonly Item[],
  work: (item: Item, at: number) => Promise<Done>,
): Promise<Done[]> {
  const done: Done[] = [];
  for (let at = 0; at < items.length; at += width) {
    done.push(...(await Promise.all(items.slice(at, at + width).map((item, n) => work(item, at + n)))));
  }
  return done;
}
