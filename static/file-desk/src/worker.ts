import { readLog } from '../../../src/log';
import type { ToReader, FromReader } from './reader-protocol';

/** The worker: reads one log and says how far it is. Stopping it is ending it. */

/** Progress at most this often, in milliseconds: the page cannot show more. */
const every = 100;

/** JSON as a list is handed on: neither packed nor in another encoding than UTF-8. */
const isObject = /^\s*\{\s*"/;

const say = (message: FromReader): void => {
  postMessage(message);
};

async function read(files: readonly File[]): Promise<void> {
  let last = 0;
  const reading = await readLog(
    files.map((file) => file.stream()),
    {
      onProgress({ bytes, records }) {
        const now = performance.now();
        if (now - last < every) return;
        last = now;
        say({ kind: 'progress', bytes, records });
      },
    },
  );
  const isList = 'kind' in reading && reading.reason === 'own-list' && files.length === 1;
  const text = isList ? await files[0]?.text() : undefined;
  if (text !== undefined && isObject.test(text)) say({ kind: 'list', text });
  else say('kind' in reading ? { kind: 'refused', says: reading.says } : { kind: 'read', reading });
}

addEventListener('message', (event: MessageEvent<ToReader>) => {
  read(event.data.files).catch((fault: unknown) => {
    const name = fault instanceof Error ? fault.name : 'Error';
    say({
      kind: 'refused',
      says: `The log could not be read to its end (${name}). Check that its file is still there and choose it again.`,
    });
  });
});
