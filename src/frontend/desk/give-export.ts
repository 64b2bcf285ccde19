import type { ExportPart, Outcome } from '../../contract';
import type { ToDesk } from '../../contract/file-frame';
import { exportSlices } from './export-slices';

/** What giving an export needs of the world, so that its course can be tested without a clock or a bridge. */
export interface ExportPort {
  readonly part: (reportId: string, part: number) => Promise<Outcome<ExportPart>>;
  readonly tell: (message: ToDesk) => void;
  readonly wait: (milliseconds: number) => Promise<void>;
}

/** Forge's store counts by the minute. */
const pause = 20_000;
const tries = 5;

/** Answers the desk's question for a part of an export, in as many messages as it takes. A store that is busy is waited for. */
export async function giveExport(port: ExportPort, reportId: string, part: number): Promise<void> {
  for (let tried = 1; ; tried += 1) {
    const outcome = await port.part(reportId, part);
    if (outcome.ok) {
      const slices = exportSlices(outcome.value);
      for (const [at, slice] of slices.entries())
        port.tell({ kind: 'export-part', reportId, part: slice, last: at === slices.length - 1 });
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
