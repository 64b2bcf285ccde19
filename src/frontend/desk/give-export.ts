import type { Outcome } from '../../contract';
import type { ExportCursor, ExportSlice } from '../../contract/export';
import type { ToDesk } from '../../contract/file-frame';

/** What giving an export needs of the world, so that its course can be tested without a clock or a bridge. */
export interface ExportPort {
  readonly slice: (reportId: string, at: ExportCursor) => Promise<Outcome<ExportSlice>>;
  readonly tell: (message: ToDesk) => void;
  readonly wait: (milliseconds: number) => Promise<void>;
}

/** Forge's store counts by the minute. */
const pause = 20_000;
const tries = 5;

/** UTF-16 units in one message to the desk: three bytes each at the worst stay below the 400 KB of an event. */
const pieceLength = 120_000;

/** Answers the desk's question for a slice of an export, in as many messages as it takes. A store that is busy is waited for. */
export async function giveExport(port: ExportPort, reportId: string, at: ExportCursor): Promise<void> {
  for (let tried = 1; ; tried += 1) {
    const outcome = await port.slice(reportId, at);
    if (outcome.ok) {
      const { text, ...slice } = outcome.value;
      for (let from = 0; from < text.length; from += pieceLength) {
        const end = from + pieceLength;
        const last = end >= text.length;
        port.tell({
          ...{ kind: 'export-text', reportId, at, text: text.slice(from, end) },
          slice: last ? slice : null,
        });
      }
      return;
    }
    const { code, says } = outcome.problem;
    if (code !== 'store-busy' || tried === tries) {
      port.tell({ kind: 'export-failed', says });
      return;
    }
    port.tell({
      kind: 'export-waits',
      says: 'Forge takes no more questions from this app for up to a minute. The download goes on by itself …',
    });
    await port.wait(pause);
  }
}
