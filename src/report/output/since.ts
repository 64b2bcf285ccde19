import { needSays } from './accepted-words';
import type { GapRef } from '../../diagnosis/gap-ref';
import type { Compared } from '../compare';
import type { ReportSince } from '../report';
import type { SinceEarlier } from '../view';
import { sinceSays } from '../words/since';
import type { Words } from '../words/words';

/** The page lists this many; the exported report and the spaces' own rows have them all. */
const closedShown = 200;

/** What has changed since the report that was checked again, above the table. */
export function compareWithPrevious(compared: Compared, words: Words): SinceEarlier {
  const { reportId, checkedAt, closed, still, fresh, closedGaps } = compared;
  return {
    reportId,
    checkedAt,
    says: sinceSays(compared),
    closed,
    still,
    fresh,
    closedGaps: closedGaps.slice(0, closedShown).map((gap) => named(gap, words)),
    notShown: Math.max(0, closedGaps.length - closedShown),
  };
}

/** The same in the exported report; what is closed stands with its space there. */
export function exportSince(compared: Compared): ReportSince {
  const { checkedAt, before, closed, still, fresh, notCovered } = compared;
  return { checkedAt, says: sinceSays(compared), gaps: before, closed, still, new: fresh, notCovered };
}

/** What is closed in one space. */
export function closedIn(
  key: string,
  { closedGaps }: Pick<Compared, 'closedGaps'>,
  words: Words,
): readonly (GapRef & { readonly says: string })[] {
  return closedGaps.filter(({ project }) => project === key).map((gap) => named(gap, words));
}

const named = (ref: GapRef, words: Words): GapRef & { readonly says: string } => ({
  ...ref,
  says: needSays(ref, words),
});
