import { refuseByBeginning } from './beginning';
import { brokenPlace } from './broken';
import { csvHeader } from './csv/header';
import { CsvReader } from './csv/reader';
import { JsonSplitter } from './json/splitter';
import { Recorder } from './recorder';
import { refused } from './refusal';
import { chunksOf, inUtf8 } from './source';
import { redact } from './redact/redact';
import type { Finding, LogReading } from './finding';
import type { Refusal } from './refusal';
import type { LogSource } from './source';

export interface ReadOptions {
  /** Called now and then with the bytes read of the source and the records found. */
  readonly onProgress?: (progress: { readonly bytes: number; readonly records: number }) => void;
  readonly signal?: AbortSignal;
}

/** Progress is told after so many bytes. */
const progressStep = 1 << 18;
const mostNames = 50;

/**
 * Reads a backup's error log of any shape: JSON, JSON Lines, or a table. It holds a chunk or one record at a time, and bounded
 * counts, however long the log is. A file that can be no log at all is refused. Throws the signal's reason when it is aborted,
 * and whatever the source throws.
 */
export async function readLog(source: LogSource, options: ReadOptions = {}): Promise<LogReading | Refusal> {
  const recorder = new Recorder();
  let bytes = 0;
  let told = 0;
  let reader: JsonSplitter | CsvReader | null = null;

  const counted = async function* (): AsyncGenerator<Uint8Array> {
    for await (const chunk of chunksOf(source, options.signal)) {
      bytes += chunk.length;
      yield chunk;
    }
  };
  for await (const chunk of inUtf8(counted())) {
    if (reader === null) {
      const refusal = refuseByBeginning(chunk);
      if (refusal !== null) return refusal;
      const header = csvHeader(new TextDecoder().decode(chunk));
      reader = header === null ? new JsonSplitter(recorder) : new CsvReader(header, recorder);
    }
    reader.push(chunk);
    if (bytes - told >= progressStep) {
      told = bytes;
      options.onProgress?.({ bytes, records: recorder.tally.records });
    }
  }
  reader?.end();
  options.onProgress?.({ bytes, records: recorder.tally.records });
  if (recorder.tally.records === 0) return refused(whyNothing(bytes, recorder));
  const oneLine = reader instanceof JsonSplitter && reader.lastLine === 1;
  return readingOf(recorder, bytes, oneLine ? 'records' : 'lines');
}

function whyNothing(bytes: number, { faults }: Recorder): Refusal['reason'] {
  if (bytes === 0) return 'empty';
  if (faults.length === 0) return 'no-record';
  return faults.every(({ fault }) => fault.kind === 'text') ? 'plain-text' : 'nothing-readable';
}

function readingOf(recorder: Recorder, bytes: number, linesAre: LogReading['linesAre']): LogReading {
  const { tally } = recorder;
  return {
    bytes,
    records: tally.records,
    permission: tally.permission,
    setAside: tally.setAside,
    unrecognised: tally.unrecognised,
    linesAre,
    broken: recorder.faults.map((fault) => brokenPlace(fault, linesAre)),
    brokenCount: recorder.faultCount,
    suggestedProfile: tally.write ? 'restore' : 'backup',
    findings: tally.findings(linesAre).map(withoutSecretRole),
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

function withoutSecretRole(finding: Finding): Finding {
  const { want } = finding;
  if (want?.kind !== 'visibility' || want.role === null || isShowable(want.role)) return finding;
  return { ...finding, want: { ...want, role: null } };
}
