import type { ScanStatus } from '../../contract';
import type { Scan } from './record';
import { phaseOfStage } from './stage-names';
import { stages } from './stages';

/** Where a scan stands, for the page. `by` names who started it. */
export function statusOf({ head, number, entry }: Scan, by: string): ScanStatus {
  const { state, stage } = entry;
  return {
    scanId: head.scanId,
    state,
    step: number + 1,
    phase: state === 'receiving' ? 'findings' : phaseOfStage[stage],
    says: state === 'receiving' ? 'Receiving what was read in the log' : stages[stage].says(entry.total),
    done: state === 'receiving' ? entry.arrived.length : entry.done,
    total: state === 'receiving' ? head.parts : entry.total,
    by: { accountId: head.by, displayName: by },
    since: head.since,
    accountId: head.accountId,
    profile: head.profile,
    until: entry.until === null ? null : new Date(entry.until).toISOString(),
    parts: { arrived: entry.arrived.length, of: head.parts },
    reportId: entry.report?.reportId ?? null,
    problem: entry.problem,
    jiraCalls: entry.cost.calls,
  };
}
