import type { Clock } from '../../../jira';
import { gapsSince, type Recheck } from '../../../report';
import { changeReportPart } from '../../../store';
import { accountsInGaps } from '../accounts-in';
import { rechecksIn, type StoredRechecks } from '../overlay';
import { recheckToStore } from '../stored-parts';

export interface AskedSpaces {
  /** By the key that the report gives a space. */
  readonly spaces: Readonly<Record<string, Recheck>>;
  readonly site: Recheck | null;
}

/** Lays answers over a report. False: others were writing all the time, and nothing was kept. */
export async function keepRechecks(
  reportId: string,
  { spaces, site }: AskedSpaces,
  clock: Clock,
): Promise<boolean> {
  const kept = await changeReportPart<StoredRechecks>(reportId, 'again', clock, (document) => {
    const { whole: _whole, ...before } = rechecksIn(document);
    const newer = Object.entries(spaces)
      .filter(([key, space]) => isNewer(space, before.spaces[key]))
      .map(([key, space]) => [key, recheckToStore(space)] as const);
    return {
      ...before,
      turn: crypto.randomUUID(),
      spaces: { ...before.spaces, ...Object.fromEntries(newer) },
      ...(site === null ? {} : { site: recheckToStore(site) }),
    };
  });
  return kept.kind === 'changed';
}

/** Two may ask at a time: an answer that has seen fewer changes never replaces one that has seen more. */
function isNewer({ turn = 0 }: Pick<Recheck, 'turn'>, known: Pick<Recheck, 'turn'> | undefined): boolean {
  return known === undefined || turn >= (known.turn ?? 0);
}

interface Signed {
  readonly spaces: Readonly<Record<string, Pick<Recheck, 'by' | 'fresh'>>>;
  readonly site: Pick<Recheck, 'by' | 'fresh'> | null;
}

/** The account ids that answers hold: who asked, and whom the reasons of what is new name. */
export function accountsInRechecks({ spaces, site }: Signed): readonly string[] {
  const all = [...Object.values(spaces), ...(site === null ? [] : [site])];
  return [...new Set(all.flatMap((again) => [again.by, ...accountsInGaps(gapsSince(again))]))].sort();
}
