import { brokenPlace } from './broken';
import { LogFiles } from './log-files';
import { Recorder } from './recorder';
import { refused, type Refusal } from './refusal';
import { redact } from './redact/redact';
import { filesIn } from './unpack/files-in';
import type { Finding, LogReading } from './finding';

interface ReadOptions {
  /** Called now and then with the bytes read of all sources, packed as they are, and the records found. */
  readonly onProgress?: (progress: { readonly bytes: number; readonly records: number }) => void;
  readonly signal?: AbortSignal;
}

/** Progress is reported after so many bytes. */
const progressStep = 1 << 18;
const mostNames = 50;

/**
 * Reads a backup's error log of any shape: JSON, JSON Lines, or a table; packed (gzip, zip) or not, in one file or several that are
 * one log. It holds a chunk or one record at a time, and bounded counts, however long the log is. What can be no log at all is refused;
 * of several files it is named among the broken places. Throws the signal's reason when it is aborted, and whatever a source throws.
 */
export async function readLog(
  log: LogSource | readonly LogSource[],
  options: ReadOptions = {},
): Promise<LogReading | Refusal> {
  const recorder = new Recorder();
  const files = new LogFiles(recorder);
  let arrived = 0;
  let reportedBytes = 0;
  const counted = async function* (source: LogSource): AsyncGenerator<Uint8Array> {
    for await (const chunk of chunksOf(source, options.signal)) {
      arrived += chunk.length;
      yield chunk;
    }
  };
  const reportProgress = (): void => {
    reportedBytes = arrived;
    options.onProgress?.({ bytes: arrived, records: recorder.tally.records });
  };
  for (const source of isSeveral(log) ? log : [log]) {
    for await (const one of filesIn(counted(source))) {
      files.take(one);
      if (arrived - reportedBytes >= progressStep) reportProgress();
    }
  }
  files.end();
  reportProgress();
  if (files.refusal !== null && (files.hopeless || recorder.tally.records === 0)) return files.refusal;
  if (recorder.tally.records === 0) return refused(whyNothing(files.bytes, recorder));
  return readingOf(recorder, files);
}

function isSeveral(log: LogSource | readonly LogSource[]): log is readonly LogSource[] {
  return Array.isArray(log);
}

function whyNothing(bytes: number, { faults }: Recorder): Refusal['reason'] {
  if (bytes === 0) return 'empty';
  if (faults.length === 0) return 'no-record';
  return faults.every(({ fault }) => fault.kind === 'text') ? 'plain-text' : 'nothing-readable';
}

function readingOf(recorder: Recorder, files: LogFiles): LogReading {
  const { tally } = recorder;
  const { linesAre } = files;
  return {
    bytes: files.bytes,
    records: tally.records,
    permission: tally.permission,
    setAside: tally.setAside,
    unrecognised: tally.unrecognised,
    linesAre,
    broken: recorder.faults.map((fault) => brokenPlace(fault, linesAre)),
    brokenCount: recorder.faultCount,
    ...(files.several === null ? {} : { files: files.several }),
    ...tally.failures.known,
    suggestedProfile: tally.write ? 'restore' : 'backup',
    findings: tally.findings(linesAre).map(withoutSecrets),
    texts: tally.texts.examples,
    actors: recorder.actors
      .mostFirst()
      .filter(([name]) => isShowable(name))
      .slice(0, mostNames)
      .map(([name, records]) => ({ name, records })),
    hosts: recorder.hosts
      .mostFirst()
      .slice(0, mostNames)
      .map(([host, records]) => ({ host, records })),
  };
}

/** A name is taken from the middle of a message, so a message that quotes a secret may give one. */
function isShowable(name: string): boolean {
  return redact(name) === name;
}

function withoutSecrets({ candidates, ...finding }: Finding): Finding {
  const { want } = finding;
  const kept = (candidates ?? []).map((group) => group.filter(isShowable)).filter(({ length }) => length > 0);
  return {
    ...finding,
    ...(kept.length > 0 && { candidates: kept }),
    ...(want?.kind === 'visibility' &&
      want.role !== null &&
      !isShowable(want.role) && { want: { ...want, role: null } }),
  };
}

/** A log as it arrives: a stream of a file in the browser, or of anything that gives bytes. */
type LogSource = AsyncIterable<Uint8Array> | ReadableStream<Uint8Array>;

/** The chunks of a source; ends early, and lets the source go, when the caller stops. Throws the signal's reason when aborted. */
async function* chunksOf(source: LogSource, signal: AbortSignal | undefined): AsyncGenerator<Uint8Array> {
  signal?.throwIfAborted();
  if (Symbol.asyncIterator in source) {
    for await (const chunk of source) {
      signal?.throwIfAborted();
      yield chunk;
    }
    return;
  }
  // Streams of a browser are not iterable everywhere.
  const reader = source.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      signal?.throwIfAborted();
      if (done) return;
      yield value;
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}
