import type { Finding, LogReading, LogSummary } from '../../../src/log/finding';
import { tellPage } from './page-link';
import { findingsInParts } from './findings-parts';
import { intoParts } from './parts';
import { openReader } from './reader';
import type { FromReader } from './reader-protocol';
import type { Shown, View } from './view';
// not by the room's index: the writers of files are the worker's
import { brokenSays } from '../../../src/report/words/broken-log';
import { lineSays, nameOf, readingSays, readSays, size } from './words';

/** One log at a time: dropped or chosen, read in the worker, and kept here in parts for the page to ask for. */

interface Kept {
  readonly name: string;
  readonly reading: LogReading;
  readonly findings: readonly (readonly Finding[])[];
  readonly texts: readonly (readonly string[])[];
}

/** What the page is told of a log: neither its findings nor its texts, names and hosts. */
function summaryOf({
  findings: _findings,
  texts: _texts,
  actors: _actors,
  hosts: _hosts,
  ...summary
}: LogReading): LogSummary {
  return summary;
}

export interface LogDesk {
  readonly take: (files: readonly File[]) => void;
  readonly stop: () => void;
  readonly clear: () => void;
  /** Makes the drop zone one line; null: whole again. Without a log it says this. */
  readonly fold: (withoutFile: string | null) => void;
  readonly giveFindings: (part: number) => void;
  readonly giveTexts: (part: number) => void;
  /** Tells the page what is here: a log that was read before the page stood. */
  readonly repeat: () => void;
  readonly texts: () => readonly string[];
}

export function openLogDesk(view: View): LogDesk {
  let current: { readonly files: readonly File[]; readonly bytes: number } | null = null;
  let kept: Kept | null = null;
  /** What was here before what is being read. */
  let before: Kept | null = null;
  /** What the one line says where no log is here; null: the drop zone is whole. */
  let folded: string | null = null;
  const reader = openReader(hear);

  /** What is being read, or could not be, is told in full. */
  function line(): string | null {
    if (folded === null || (current !== null && kept === null)) return null;
    return kept === null ? folded : lineSays(kept.name, kept.reading);
  }

  function show(shown: Shown): void {
    view.show(shown);
    view.fold(line());
  }

  function showEmpty(status: string | null): void {
    const says =
      'Drop the error log of the backup here, or choose it: JSON or CSV, packed (.gz, .zip) or not, one file or several. It is read in this browser and goes nowhere else.';
    show({ state: 'empty', title: 'Backup error log', says, more: null, progress: null, status });
  }

  function refuse(name: string, says: string): void {
    kept = null;
    show({ state: 'refused', title: name, says, more: null, progress: null, status: says });
    tellPage({ kind: 'refused', name, says });
  }

  function keep(name: string, reading: LogReading): void {
    kept = { name, reading, findings: findingsInParts(reading.findings), texts: intoParts(reading.texts) };
    const says = readSays(reading);
    const more = brokenSays(reading.broken, reading.brokenCount);
    const status = more === null ? says : `${says} ${more}`;
    show({ state: 'read', title: name, says, more, progress: null, status });
    repeat();
  }

  function repeat(): void {
    if (kept === null) return;
    const { reading } = kept;
    tellPage({
      kind: 'read',
      name: kept.name,
      summary: summaryOf(reading),
      actors: reading.actors.slice(0, 10),
      hosts: reading.hosts.slice(0, 10),
      findingsParts: kept.findings.length,
      textsParts: kept.texts.length,
    });
  }

  /** A list is the page's, and takes no log's place. */
  function handOn(name: string, text: string): void {
    if (before === null) {
      showEmpty(`${name} is a list of permissions: see step 3.`);
      tellPage({ kind: 'cleared' });
    } else keep(before.name, before.reading);
    tellPage({ kind: 'list', text });
  }

  function hear(message: FromReader): void {
    if (current === null) return;
    const { files, bytes } = current;
    const name = nameOf(files);
    if (message.kind === 'refused') refuse(name, message.says);
    else if (message.kind === 'list') handOn(name, message.text);
    else if (message.kind === 'read') keep(name, message.reading);
    else {
      const { bytes: read, records } = message;
      const says = readingSays(read, bytes, records);
      const progress = bytes === 0 ? 0 : (100 * read) / bytes;
      show({ state: 'reading', title: name, says, more: null, progress, status: null });
      tellPage({ kind: 'reading', name, bytes, read, records });
    }
  }

  return {
    repeat,
    take(files) {
      const bytes = files.reduce((sum, file) => sum + file.size, 0);
      current = { files, bytes };
      before = kept;
      kept = null;
      const name = nameOf(files);
      const says = readingSays(0, bytes, 0);
      const status = `Reading ${name}, ${size(bytes)}.`;
      show({ state: 'reading', title: name, says, more: null, progress: 0, status });
      tellPage({ kind: 'reading', name, bytes, read: 0, records: 0 });
      reader.read(files);
    },
    stop() {
      reader.stop();
      current = null;
      showEmpty('Reading was stopped. Nothing was kept.');
      tellPage({ kind: 'stopped' });
    },
    clear() {
      reader.stop();
      current = null;
      kept = null;
      showEmpty(null);
      tellPage({ kind: 'cleared' });
    },
    fold(withoutFile) {
      folded = withoutFile;
      view.fold(line());
    },
    giveFindings(part) {
      if (kept === null) return;
      tellPage({ kind: 'findings', part, of: kept.findings.length, findings: kept.findings[part] ?? [] });
    },
    giveTexts(part) {
      if (kept === null) return;
      tellPage({ kind: 'texts', part, of: kept.texts.length, texts: kept.texts[part] ?? [] });
    },
    texts: () => kept?.reading.texts ?? [],
  };
}
