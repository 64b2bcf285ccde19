import type { Ttl } from '@forge/kvs';
import { piecesOf } from './byte-size';
import { deleteKeys } from './delete-keys';
import { inParallel } from './in-parallel';
import { kvs } from './kvs';
import { packed, unpacked } from './packed-text';
import { generationsKey, headKey, headOf, pieceKeysOf, textOf, type Head, type Piece } from './pieces';

/** Values come with their keys, so a page is kept small. */
const pageSize = 20;
/** How often a document is read again that was replaced while it was read. */
const tries = 5;

export type Document<Value> =
  | { readonly kind: 'whole'; readonly value: Value }
  | { readonly kind: 'absent' }
  /** Something of it is there, and it does not make a document: pieces are gone or are not its own. */
  | { readonly kind: 'damaged' };

/**
 * Stores any JSON value, packed where that is shorter, in as many values as Forge's limit of 240 KiB needs, in place of what was there. It counts from its last
 * write on and as a whole: who dies before leaves what was there, of two at the same moment one wins. Pieces that nothing points to
 * any more are removed, or expire with their time to live.
 */
export async function writeDocument(key: string, value: unknown, ttl?: Ttl): Promise<void> {
  const plain = JSON.stringify(value);
  const short = packed(plain);
  const texts = piecesOf(short ?? plain);
  const [text = ''] = texts;
  const of = texts.length;
  const head: Head = {
    ...(of === 1 ? { of, text } : { of, generation: crypto.randomUUID() }),
    ...(short === null ? {} : { packed: true }),
  };
  const options = ttl === undefined ? {} : { ttl };
  if (of > 1) {
    await inParallel(pieceKeysOf(key, head), async (piece, at) => {
      await kvs.set(piece, { of, text: texts[at] ?? '' } satisfies Piece, options);
    });
  }
  // Forge hands out what this very write replaces, so that of two writers each tidies up after another one
  const before = headOf(await kvs.replace(headKey(key), head, options));
  // the document is written: what cannot be tidied up is garbage, and no reason to say that it is not
  if (before !== null) await deleteKeys(pieceKeysOf(key, before)).catch(() => undefined);
}

/** The caller names the type that it wrote. */
export async function openDocument<Value>(key: string): Promise<Document<Value>> {
  let seen = await readHead(key);
  for (let tried = 0; tried < tries; tried += 1) {
    if (seen === undefined) return { kind: 'absent' };
    const head = headOf(seen);
    if (head === null) break;
    const pieces = await inParallel(pieceKeysOf(key, head), (piece) => kvs.get<unknown>(piece));
    const text = textOf(head, pieces);
    if (text !== null) return parsed<Value>(head, text);
    const now = await readHead(key);
    if (JSON.stringify(now) === JSON.stringify(seen)) break;
    seen = now;
  }
  return { kind: 'damaged' };
}

/** The value, or null where there is no such document, or no whole one. */
export async function readDocument<Value>(key: string): Promise<Value | null> {
  const document = await openDocument<Value>(key);
  return document.kind === 'whole' ? document.value : null;
}

/** A document that has to be there is not: it expired, was deleted, or is damaged. */
export class MissingDocument extends Error {
  constructor() {
    super('A document that has to be there is not.');
    this.name = 'MissingDocument';
  }
}

/** Like `readDocument`, where nothing may stand for what is missing. Throws a MissingDocument. */
export async function requireDocument<Value>(key: string): Promise<Value> {
  const document = await openDocument<Value>(key);
  if (document.kind !== 'whole') throw new MissingDocument();
  return document.value;
}

/** Who reads it meanwhile finds the whole document or none. */
export async function removeDocument(key: string): Promise<void> {
  const head = headOf(await readHead(key));
  await kvs.delete(headKey(key));
  if (head !== null) await deleteKeys(pieceKeysOf(key, head));
}

/** Removes pieces that no head points to. Only for who is known to be the only one who writes this document at this moment. */
export async function removeLeftovers(key: string): Promise<void> {
  const head = headOf(await readHead(key));
  const own = new Set(head === null ? [] : pieceKeysOf(key, head));
  for await (const page of kvs.pages(generationsKey(key), pageSize)) {
    await deleteKeys(page.map((stored) => stored.key).filter((piece) => !own.has(piece)));
  }
}

const readHead = (key: string): Promise<unknown> => kvs.get<unknown>(headKey(key));

function parsed<Value>(head: Head, text: string): Document<Value> {
  try {
    return { kind: 'whole', value: JSON.parse(head.packed === true ? unpacked(text) : text) as Value };
  } catch {
    return { kind: 'damaged' };
  }
}
