import { MetadataField, type Ttl } from '@forge/kvs';
import { bytesOf } from './byte-size';
import { deleteKeys } from './delete-keys';
import { openDocument, removeDocument, writeDocument } from './documents';
import { kvs } from './kvs';
import { headOf, pieceKeysOf } from './pieces';
import { openPace } from './pace';
import type { StoreClock } from './store-clock';
import { placeOf, type StoredKind } from './stored-kinds';

/** Values come with their keys, so a page is kept small. */
const pageSize = 20;
/** A piece that no head points to may belong to a document that is being written. Longer than a function runs. */
const strayAfter = 3_600_000;

/** One value of this app, whole: documents with all of their pieces. */
export interface StoredValue {
  readonly kind: StoredKind;
  /** What its key is made with, in order. */
  readonly of: readonly string[];
  readonly value: unknown;
  /** When something was first stored there, in milliseconds since the epoch. */
  readonly createdAt: number;
  /** Another value in its place, which goes when this one would. */
  readonly replace: (value: unknown) => Promise<void>;
  readonly remove: () => Promise<void>;
}

/**
 * Every value in the store, one after the other. What nobody could say whom it names is deleted on the way: what has expired, is no
 * kind of this release, is damaged, or is a piece of nothing. So when the walk is over, what it gave is all that there is. It goes
 * slowly enough for the pages to be used beside it.
 */
export async function* everyValue(clock: StoreClock): AsyncGenerator<StoredValue> {
  const now = clock.now();
  const pace = openPace(clock);
  const pieces = new Map<string, number>();
  const owned = new Set<string>();
  const fields = [MetadataField.CREATED_AT, MetadataField.EXPIRE_TIME];
  for await (const page of kvs.pages('', pageSize, fields)) {
    await pace.read(bytesOf(page));
    for (const { key, value, createdAt = 0, expireTime } of page) {
      const place = placeOf(key);
      const left = expireTime === undefined ? null : Date.parse(expireTime) - now;
      if (place === null || (left !== null && left <= 0)) {
        await deleteKeys([key]);
      } else if (place.part === 'piece') {
        pieces.set(key, createdAt);
      } else if (place.part === 'value' || place.part === 'head') {
        const isHead = place.part === 'head';
        const found = isHead ? await openHead(key, value, owned) : { value, key };
        if (found === null) continue;
        if (isHead) await pace.read(bytesOf(found.value));
        const ttl = left === null ? undefined : secondsOf(left);
        yield {
          ...{ kind: place.kind, of: place.of, value: found.value, createdAt },
          replace: async (next) => {
            await pace.written(bytesOf(next));
            if (isHead) await writeDocument(found.key, next, ttl);
            else await kvs.set(key, next, ttl === undefined ? {} : { ttl });
          },
          remove: () => (isHead ? removeDocument(found.key) : kvs.delete(key)),
        };
      }
    }
  }
  const stray = [...pieces].filter(([key, createdAt]) => !owned.has(key) && now - createdAt >= strayAfter);
  await deleteKeys(stray.map(([key]) => key));
}

/** null: it makes no document, and was deleted. */
async function openHead(
  headKey: string,
  seen: unknown,
  owned: Set<string>,
): Promise<{ readonly key: string; readonly value: unknown } | null> {
  const key = headKey.slice(0, -':0'.length);
  const document = await openDocument<unknown>(key);
  if (document.kind !== 'whole') {
    await removeDocument(key);
    return null;
  }
  const head = headOf(seen);
  if (head !== null) for (const piece of pieceKeysOf(key, head)) owned.add(piece);
  return { key, value: document.value };
}

const secondsOf = (milliseconds: number): Ttl => ({ value: Math.ceil(milliseconds / 1000), unit: 'SECONDS' });
