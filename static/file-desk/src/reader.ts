import type { FromReader, ToReader } from './reader-protocol';

/** Reads the files of a log in a worker of its own, so that the page stays alive and a reading can be ended at once. */
export interface Reader {
  readonly read: (files: readonly File[]) => void;
  /** Ends the reading under way; nothing more is heard of it. */
  readonly stop: () => void;
}

const broken: FromReader = {
  kind: 'refused',
  says: 'The reader stopped in the middle. Reload the page and choose the log again.',
};

export function openReader(hear: (message: FromReader) => void): Reader {
  let worker: Worker | null = null;

  function stop(): void {
    worker?.terminate();
    worker = null;
  }

  return {
    stop,
    read(files) {
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
      worker.postMessage({ files } satisfies ToReader);
    },
  };
}
