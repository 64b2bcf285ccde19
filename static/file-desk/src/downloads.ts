import { exportStart, type ExportCursor, type ExportKind } from '../../../src/contract/export';
import type { ToDesk } from '../../../src/contract/file-frame';
import { figure } from '../../../src/text/english';
import type { FromFileMaker, ToFileMaker } from './file-maker-protocol';
import { fileFormats, type FileFormat } from './file-formats';
import { tellPage } from './page-link';
import type { View } from './view';

/** The downloads: the page fetches the report slice by slice, a worker of this frame makes the file, because UI Kit has no downloads. */

interface Offer {
  readonly reportId: string;
  readonly fileStem: string;
  /** Whether the log that was read here is the report's own. */
  readonly withTexts: boolean;
}

/** What is being fetched, piece by piece. `current`: whether the page still shows the report as it was. */
interface Wanted {
  readonly format: FileFormat;
  readonly at: ExportCursor;
  readonly pieces: readonly string[];
  readonly current: boolean;
}

const called = { rows: 'report', compared: 'comparison', plan: 'plan' } satisfies Record<ExportKind, string>;

function save(name: string, file: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  // The browser has taken the address by then; without this the whole report stays in memory.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

export function openDownloads(view: View, texts: () => readonly string[]) {
  let offer: Offer | null = null;
  let wanted: Wanted | null = null;
  /** Holds the parts of one report: further formats are made of the same. */
  let maker: Worker | null = null;
  let isWhole = false;
  let isMaking = false;

  function show(says: string): void {
    view.download.hidden = offer === null;
    if (offer === null) unfold(false);
    view.downloadsSays.textContent = says;
    for (const format of fileFormats) view[format].disabled = wanted !== null || isMaking;
  }

  function unfold(shown: boolean): void {
    view.downloads.hidden = !shown;
    view.download.setAttribute('aria-expanded', String(shown));
  }

  function forget(): void {
    maker?.terminate();
    maker = null;
    wanted = null;
    isWhole = false;
    isMaking = false;
  }

  function fail(says: string): void {
    forget();
    show(says);
  }

  function toMaker(message: ToFileMaker): void {
    if (maker === null) {
      // A file of its own with a relative address, as for the reader.
      maker = new Worker('./file-maker.js');
      maker.onerror = () => fail('The report changed while it was fetched. Download it again.');
    }
    maker.postMessage(message);
  }

  function ask(format: FileFormat): void {
    if (offer === null || wanted !== null || isMaking) return;
    if (isWhole) {
      make(offer, format, true);
      return;
    }
    fetchFrom({ format, at: exportStart, pieces: [], current: true }, offer.reportId);
    show('Getting the report ready …');
  }

  function fetchFrom(next: Wanted, reportId: string): void {
    wanted = next;
    tellPage({ kind: 'give-export', reportId, at: next.at });
  }

  function make({ fileStem, withTexts }: Offer, format: FileFormat, keep: boolean): void {
    isMaking = true;
    show('Making the file …');
    toMaker({ kind: 'make', format, texts: withTexts ? texts() : [] });
    if (maker === null) return;
    maker.onmessage = ({ data }: MessageEvent<FromFileMaker>) => {
      if (data !== null) save(`${fileStem}${data.ending}`, data.file);
      isMaking = false;
      isWhole = keep;
      if (!keep) forget();
      show(data === null ? 'The file could not be made in this browser.' : 'The download has started.');
    };
  }

  view.download.addEventListener('click', () => unfold(view.downloads.hidden));
  for (const format of fileFormats) {
    view[format].addEventListener('click', () => ask(format));
  }

  return {
    fail,
    offer(next: Offer | null): void {
      if (wanted !== null && next !== null && next.reportId === offer?.reportId) {
        // what is being fetched goes on, and is not kept
        wanted = { ...wanted, current: false };
        offer = next;
        return;
      }
      offer = next;
      forget();
      show('As a file:');
    },
    take({ reportId, at, text, slice }: Extract<ToDesk, { kind: 'export-text' }>): void {
      if (offer === null || wanted === null || reportId !== offer.reportId || !isSame(at, wanted.at)) return;
      const { format, current } = wanted;
      const pieces = [...wanted.pieces, text];
      if (slice === null) {
        wanted = { ...wanted, pieces };
        return;
      }
      const { kind, length, done, of, next } = slice;
      toMaker({ kind: 'slice', slice: { text: pieces.join(''), length } });
      if (next === null) {
        wanted = null;
        make(offer, format, current);
        return;
      }
      fetchFrom({ format, at: next, pieces: [], current }, reportId);
      if (of > 0) show(`Getting the ${called[kind]} ready: ${figure(done)} of ${figure(of)} parts …`);
    },
    wait(says: string): void {
      if (wanted !== null) show(says);
    },
  };
}

const isSame = (one: ExportCursor, other: ExportCursor): boolean =>
  one.kind === other.kind && one.item === other.item && one.unit === other.unit;
