import { dropUnreachable } from './drop-unreachable';
import type { Candidate } from './candidate';
import type { GapInPlan } from './change';
import { chooseLeast, type Chosen } from './choose';
import type { TimeLeft } from './cover/time';
import { draftsOf, type Draft } from './draft';
import { Effects } from './effect';
import { stepsOf } from './instance';
import type { PlanFacts } from './facts';
import type { Need } from './need';
import type { Prerequisites } from './prerequisites';

/** What only the log asks for, once the changes of the task are chosen. */
export interface ForLog {
  /** Gaps that a candidate of the task closes anyway. */
  readonly anyway: ReadonlyMap<Candidate, readonly GapInPlan[]>;
  /** Changes of their own for the rest, each by itself: what it closes, and all else that it gives. */
  readonly drafts: readonly Draft[];
  /** What those close, and what none closes. */
  readonly needs: readonly Need[];
  readonly uncoverable: readonly Need[];
}

/** Changes for what only the log asks for, beside those that are chosen for the task. */
export function planForLog(
  chosen: Chosen,
  { openFromLog, facts }: Prerequisites,
  timeLeft: TimeLeft,
): ForLog {
  if (openFromLog.length === 0) return { anyway: new Map(), drafts: [], needs: [], uncoverable: [] };
  const { closed } = closedAnyway(chosen, openFromLog, facts);
  const own = chooseLeast(
    openFromLog.filter((need) => !closed.has(need)),
    facts,
    timeLeft,
  );
  return {
    anyway: closedAnyway(chosen, dropUnreachable(openFromLog, own.uncoverable), facts).by,
    drafts: draftsOf(own, facts, []),
    needs: own.needs,
    uncoverable: own.uncoverable,
  };
}

/** Which of some needs the candidates of a choice close, though none was chosen for them. */
export function closedAnyway(
  { site, steps }: Pick<Chosen, 'site' | 'steps'>,
  needs: readonly Need[],
  facts: PlanFacts,
): { readonly closed: ReadonlySet<Need>; readonly by: ReadonlyMap<Candidate, readonly GapInPlan[]> } {
  if (needs.length === 0) return { closed: new Set(), by: new Map() };
  const effects = new Effects(site, facts.account, site.heldBy(facts.account), needs);
  const candidates = steps.map(({ candidate }) => candidate);
  const closing = stepsOf(needs, candidates, (candidate) => effects.of(candidate), site);
  return {
    closed: new Set(closing.flatMap(({ closes }) => closes.flatMap((at) => needs[at] ?? []))),
    by: new Map(
      closing.map(({ candidate, closes }) => [candidate, closes.flatMap((at) => needs[at]?.gaps ?? [])]),
    ),
  };
}
