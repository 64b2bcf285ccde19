import type { RefusedRecords, RefusedTarget, TargetState } from '../diagnosis';
import { covers, partsOf, type GapPart } from '../diagnosis/gap-ref';
import type { LogSummary } from '../log/finding';
import type { ReportRetry } from './report';
import { recheckIn, gapsSince, type Overlay } from './current-state';

type LogCounts = Pick<LogSummary, 'setAside' | 'unrecognised'>;

/** A report keeps as many line numbers of each place. */
const mostLines = 20;

/**
 * What of a log may be tried again: records that were refused for what Jira grants now, all of it, in the log's order. With every
 * other record they are all records of the log.
 */
export function retryOf(refused: readonly RefusedRecords[], log: LogCounts, overlay: Overlay): ReportRetry {
  const again = new Map<string, ReportRetry['again'][number]>();
  const counts: Record<Fate, number> = { again: 0, refused: 0, 'not-known': 0 };
  for (const { project, issue, records, lines, targets } of refused) {
    const fate = fateOf(targets.map((target) => stateNow(target, overlay)));
    counts[fate] += records;
    if (fate !== 'again') continue;
    const key = JSON.stringify([project, issue]);
    const known = again.get(key);
    const all = [...new Set([...(known?.lines ?? []), ...lines])].sort((one, other) => one - other);
    const sum = (known?.records ?? 0) + records;
    again.set(key, { project, issue, records: sum, lines: all.slice(0, mostLines) });
  }
  const { setAside, unrecognised } = log;
  return {
    again: [...again.values()],
    ...{ againRecords: counts.again, stillRefused: counts.refused, notKnown: counts['not-known'] },
    ...{ setAside, unrecognised },
  };
}

type Fate = 'again' | 'refused' | 'not-known';

/** A record succeeds only if nothing of it is refused; what depends on the work item is no yes. */
function fateOf(states: readonly TargetState[]): Fate {
  if (states.some((state) => state === 'refused' || state === 'conditional')) return 'refused';
  return states.includes('not-known') ? 'not-known' : 'again';
}

/** What Jira says to it by now: as the report says, unless it was asked again since. */
function stateNow({ project, permission, issue, state }: RefusedTarget, overlay: Overlay): TargetState {
  const asked = project === null ? overlay.site : recheckIn(overlay, project);
  if (asked === undefined || permission === null) return state;
  if (asked.status === 'not-found') return 'not-known';
  if (asked.status !== 'live') return 'refused';
  const part: GapPart = issue === null ? { permission } : { permission, issue };
  const isIn = (list: readonly GapPart[]): boolean => list.some((one) => covers(one, part));
  const fresh = gapsSince(asked).filter((gap) => isIn(partsOf(gap)));
  if (fresh.some(({ evidence }) => evidence !== 'log-only') || isIn(asked.open)) return 'refused';
  if (fresh.length > 0) return 'not-known';
  const depends = asked.conditional?.some((row) => row.permission === permission);
  if (depends === true && issue === null) return 'conditional';
  if (isIn(asked.closed) || (state === 'conditional' && depends === false)) return 'granted';
  return state;
}
