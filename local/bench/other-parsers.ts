import { spawnSync } from 'node:child_process';
import { Readable } from 'node:stream';
import { JSONParser } from '@streamparser/json';
import chain from 'stream-chain';
import { parser } from 'stream-json';
import { pick } from 'stream-json/filters/pick.js';
import { streamArray } from 'stream-json/streamers/stream-array.js';

/** What somebody would take instead of a reader of one's own, each doing no more than handing out the records of the list `errors`. */
export const otherParsers = {
  'JSON.parse': (bytes) => {
    const text = new TextDecoder().decode(bytes);
    return (JSON.parse(text) as { readonly errors: readonly unknown[] }).errors.length;
  },
  /** @streamparser/json (MIT). */
  streamparser: async (_bytes, chunks) => {
    let records = 0;
    const json = new JSONParser({ paths: ['$.errors.*'], keepStack: false });
    json.onValue = () => {
      records++;
    };
    for await (const chunk of chunks()) json.write(chunk);
    return records;
  },
  /** stream-json (BSD-3-Clause), as its README shows it. */
  'stream-json': async (_bytes, chunks) => {
    let records = 0;
    const pipeline = chain([Readable.from(chunks()), parser(), pick({ filter: 'errors' }), streamArray()]);
    for await (const _record of pipeline) records++;
    return records;
  },
} satisfies Record<string, Parser>;

export type OtherParser = keyof typeof otherParsers;

/** Takes the bytes of a log, whole or in pieces, and returns how many records it has. */
type Parser = (bytes: Uint8Array, chunks: () => AsyncIterable<Uint8Array>) => number | Promise<number>;

/** Milliseconds that jq takes for the records of a file; null where the machine has no jq. */
export function jqTakes(file: string): number | null {
  const start = performance.now();
  const { status, error } = spawnSync('jq', ['.errors[] | 1', file], { stdio: 'ignore' });
  return error !== undefined || status !== 0 ? null : performance.now() - start;
}
