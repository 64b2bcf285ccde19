import type { Gap, ProjectDiagnosis } from '../diagnosis/gap';
import { isAmong, needsToAsk, type AskedNeed, type FreshGap, type Recheck } from './recheck';

/**
 * What a later diagnosis of a space makes of the gaps that its report has: closed, open still, or new. `onSite`: the permissions
 * that the site has now; of others nothing is known.
 */
export function recheckOfSpace(
  before: ProjectDiagnosis,
  now: ProjectDiagnosis,
  onSite: ReadonlySet<string>,
): Omit<Recheck, 'at' | 'by' | 'turn'> {
  const { status, conditional, levels = [], unchecked = [] } = now;
  const known = before.gaps.flatMap(needsToAsk);
  // a space that is not live: nothing that was missing there is granted, whatever Jira says of it
  if (status !== 'live')
    return { status, closed: [], open: known, fresh: [], conditional, levels, unchecked };

  const needsOf = (gaps: readonly Gap[]): readonly AskedNeed[] => gaps.flatMap(needsToAsk);
  const unsettled = needsOf(now.gaps.filter(({ evidence }) => evidence === 'log-only'));
  const refused = needsOf(now.gaps.filter(({ evidence }) => evidence !== 'log-only'));
  // that it was not live was the gap, and that is over
  const isOver = ({ issue }: AskedNeed): boolean => before.status !== 'live' && issue === null;
  const isRefused = (need: AskedNeed): boolean =>
    isAmong(need, refused) || isAmong({ ...need, issue: null }, refused);
  const isGranted = (need: AskedNeed): boolean => onSite.has(need.permission) && !isAmong(need, unsettled);
  const open = known.filter((need) => !isOver(need) && isRefused(need));
  const closed = known.filter((need) => isOver(need) || (!isRefused(need) && isGranted(need)));
  const isKnown = (need: AskedNeed): boolean => !isOver(need) && isAmong(need, known);
  return {
    ...{ status, closed, open, conditional, levels, unchecked },
    fresh: now.gaps.flatMap((gap) => freshPart(gap, isKnown)),
  };
}

/** The part of a gap that the report did not have: all of it, or some of its work items. */
function freshPart(gap: Gap, isKnown: (need: AskedNeed) => boolean): readonly FreshGap[] {
  const { permission } = gap;
  const rest = needsToAsk(gap).filter((need) => !isKnown(need));
  if (permission === null || rest.length === 0) return [];
  return [{ ...gap, permission, issues: rest.flatMap(({ issue }) => issue ?? []) }];
}
