import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import * as z from 'zod';
import { KeyValueStore } from './key-value-store';

const fileShape = z.array(
  z.object({
    key: z.string(),
    json: z.string(),
    createdAt: z.number(),
    updatedAt: z.number(),
    expiresAt: z.number().nullable(),
  }),
);

/** A burst of writes becomes one file. */
const debounceMilliseconds = 100;

/** A store that lives in a file (null: in memory only), and how to have everything in the file now. */
export function openStore(
  file: string | null,
  now: () => number,
): { store: KeyValueStore; flush: () => void } {
  if (file === null) return { store: new KeyValueStore(now), flush: () => undefined };
  let pending: NodeJS.Timeout | null = null;
  const flush = (): void => {
    if (pending === null) return;
    clearTimeout(pending);
    pending = null;
    mkdirSync(dirname(file), { recursive: true });
    // Written beside and renamed, so that a reader or a crash never meets half a file.
    writeFileSync(`${file}.new`, JSON.stringify(store.entries()));
    renameSync(`${file}.new`, file);
  };
  const store = new KeyValueStore(now, existsSync(file) ? readStore(file) : [], () => {
    pending ??= setTimeout(flush, debounceMilliseconds);
  });
  return { store, flush };
}

function readStore(file: string): z.infer<typeof fileShape> {
  try {
    return fileShape.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (cause) {
    throw new Error(
      `${file} is not a store that this platform wrote; delete it to start with an empty one.`,
      { cause },
    );
  }
}
