import { scanPhases, type ScanStatus } from '../../contract';
import { clockTime } from './words';
import { counted, figure } from '../../text/english';

export interface Progress {
  readonly sentence: string;
  /** `12 of 40` of the present phase, how many questions Jira was asked, and the points that Atlassian counts for them. */
  readonly counts: string;
  /** From 0 to 1 over all phases, so that the bar never runs back. */
  readonly fraction: number;
}

/** Where a scan stands, as the progress box shows it. */
export function progressOf(scan: ScanStatus): Progress {
  const phase = scanPhases.indexOf(scan.phase);
  const within = scan.total > 0 ? Math.min(1, scan.done / scan.total) : 0;
  const counts = scan.total > 0 ? `${figure(scan.done)} of ${figure(scan.total)}` : '';
  const calls =
    scan.jiraCalls > 0
      ? `${counted(scan.jiraCalls, 'question')} to Jira so far (${counted(scan.points, 'point')})`
      : '';
  return {
    sentence: pauseSentence(scan) ?? scan.says,
    counts: [counts, calls, expectedSays(scan)].filter((words) => words !== '').join(' · '),
    fraction: (phase + within) / scanPhases.length,
  };
}

/** A scan that has to wait for the next hour says so before it does. */
function expectedSays({ expected }: ScanStatus): string {
  if (expected === undefined) return '';
  const rough = `about ${counted(Math.max(100, Math.round(expected.points / 100) * 100), 'point')} in all`;
  if (expected.waits === 0) return rough;
  return `${rough}: more than this app has left in this hour, so it waits for the next full hour ${expected.waits === 1 ? 'once' : `${figure(expected.waits)} times`}`;
}

/** A paused scan says why nothing moves and when it will. */
function pauseSentence(scan: ScanStatus): string | null {
  if (scan.state !== 'paused') return null;
  const until = scan.until === null ? 'a moment' : clockTime(scan.until);
  return `Paused until ${until}, so that this app does not use up Jira's limit. It goes on by itself and keeps its place.`;
}
