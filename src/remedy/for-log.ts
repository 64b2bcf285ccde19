import { dropUnreachable } from './drop-unreachable';
import type { Candidate } from './candidate';
import type { Closed } from './change';
import { chooseLeast, type Chosen } from './choose';
import type { TimeLeft } from './cover/time';
import { draftsOf, type Draft } from './draft';
import { Effects } from './effect';
import { stepsOf } from './instance';
import type { Need } from './need';
import type { Prerequisites } from './prerequisites';

/** What only the log asks for, once the changes of the task are chosen. */
export interface ForLog {
  /** Gaps that a candidate of the task closes anyway. */
  readonly anyway: ReadonlyMap<Candidate, readonly Closed[]>;
  /** Changes of their own for the rest, each by itself: what it closes, and all else that it gives. */
  readonly drafts: readonly Draft[];
  /** What those close, and what none closes. */
  readonly needs: readonly Need[];
  readonly uncoverable: readonly Need[];
}

export function planForLog(
  { site, steps }: Chosen,
  { openFromLog, facts }: Prerequisites,
  timeLeft: TimeLeft,
): ForLog {
  if (openFromLog.length === 0) return { anyway: new Map(), drafts: [], needs: [], uncoverable: [] };
  const held = site.heldBy(facts.account);
  const closedBy = (needs: readonly Need[]) => {
    const effects = new Effects(site, facts.account, held, needs);
    const candidates = steps.map(({ candidate }) => candidate);
    return stepsOf(needs, candidates, (candidate) => effects.of(candidate), site);
  };
  const closed = new Set(closedBy(openFromLog).flatMap(({ closes }) => closes));
  const chosen = chooseLeast(
    openFromLog.filter((_need, at) => !closed.has(at)),
    facts,
    timeLeft,
  );
  const sound = dropUnreachable(openFromLog, chosen.uncoverable);
  return {
    anyway: new Map(
      closedBy(sound).map(({ candidate, closes }) => [
        candidate,
        closes.flatMap((at) => sound[at]?.gaps ?? []),
      ]),
    ),
    drafts: draftsOf(chosen, facts, new Map()),
    needs: chosen.needs,
    uncoverable: chosen.uncoverable,
  };
}
