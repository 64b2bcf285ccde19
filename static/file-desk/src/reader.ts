import type { FromReader, ToReader } from './reader-protocol';

/** Reads a file in a worker of its own, so that the page stays alive and a reading can be ended at once. */
export interface Reader {
  readonly read: (file: File) => void;
  /** Ends the reading under way; nothing more is heard of it. */
  readonly stop: () => void;
}

const broken: FromReader = {
  kind: 'refused',
  says: 'The reader stopped in the middle of this file. Reload the page and choose the file again.',
};

export function openReader(hear: (message: FromReader) => void): Reader {
  let worker: Worker | null = null;

  function stop(): void {
    worker?.terminate();
    worker = null;
  }

  return {
    stop,
    read(file) {
      stop();
      // A file of its own with a relative address: the frame's policy refuses inline and blob workers.
      worker = new Worker('./worker.js');
      worker.onmessage = (event: MessageEvent<FromReader>) => {
        if (event.data.kind !== 'progress') stop();
        hear(event.data);
      };
      worker.onerror = () => {
        stop();
        hear(broken);
      };
      worker.postMessage({ file } satisfies ToReader);
    },
  };
}
