import type { Gap, ProjectDiagnosis } from '../diagnosis/gap';
import { covers, type GapPart } from '../diagnosis/gap-ref';
import { isLetIn } from '../diagnosis/levels';
import { isAmong, partsToAsk, type FreshGap, type Recheck } from './recheck';

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
  const known = before.gaps.flatMap(partsToAsk);
  // a space that is not live: nothing that was missing there is granted, whatever Jira says of it
  if (status !== 'live')
    return { status, closed: [], open: known, fresh: [], conditional, levels, unchecked };

  const unsettled = now.gaps.filter(({ evidence }) => evidence === 'log-only').flatMap(partsToAsk);
  const refused = now.gaps.filter(({ evidence }) => evidence !== 'log-only').flatMap(partsToAsk);
  // that it was not live was the gap, and that is over
  const isOver = ({ issue }: GapPart): boolean => before.status !== 'live' && issue === undefined;
  // what is refused in the space is refused on all that is in it
  const isRefused = (part: GapPart): boolean =>
    refused.some((one) => covers(one, part)) ||
    (part.level !== undefined && isLetIn(part.level, now) === false);
  const isGranted = (part: GapPart): boolean =>
    onSite.has(part.permission ?? '') &&
    !isAmong(part, unsettled) &&
    (part.level === undefined || isLetIn(part.level, now) === true);
  const open = known.filter((part) => !isOver(part) && isRefused(part));
  const closed = known.filter((part) => isOver(part) || (!isRefused(part) && isGranted(part)));
  const isKnown = (part: GapPart): boolean => !isOver(part) && isAmong(part, known);
  return {
    ...{ status, closed, open, conditional, levels, unchecked },
    fresh: now.gaps.flatMap((gap) => freshPart(gap, isKnown)),
  };
}

/** The part of a gap that the report did not have: all of it, or some of its work items. */
function freshPart(gap: Gap, isKnown: (part: GapPart) => boolean): readonly FreshGap[] {
  const { permission } = gap;
  const rest = partsToAsk(gap).filter((part) => !isKnown(part));
  if (permission === null || rest.length === 0) return [];
  return [{ ...gap, permission, issues: rest.flatMap(({ issue }) => issue ?? []) }];
}
