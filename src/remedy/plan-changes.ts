import type { Diagnosis } from '../diagnosis/gap';
import { actsOf } from './acts';
import type { Gained } from './change';
import { changeOf, draftOf, globalDraft, globalGaps, handOff, type Draft } from './draft';
import { choose, type Chosen } from './choose';
import type { TimeLeft } from './cover/time';
import type { PlanFacts } from './facts';
import { handOffsOf, leavesElsewhere, ownersAsked } from './hand-offs';
import { leaveReason } from './leave-reason';
import { madeAll } from './made';
import type { Need } from './need';
import { needsOf } from './needs';
import { byGain, byPlace } from './order';
import type { Between, Leave, LeaveReason, Objective, Plan } from './plan';
import { pairsOf, preludeOf } from './prelude';
import { isReached } from './reached';

export interface PlanInput {
  readonly facts: PlanFacts;
  /** What is accepted is left out of it before. */
  readonly diagnosis: Pick<Diagnosis, 'projects' | 'site'>;
  readonly objective: Objective;
  /** A plan between both ends, by the weights that a point of the front names; null: the objective's own end. */
  readonly between?: Between | null;
  /** Also back up the site's settings: global permissions are in the plan, as its last changes. */
  readonly settings: boolean;
  /** Milliseconds that are left for the search; without any, the plan is good and not proved. */
  readonly timeLeft: TimeLeft;
}

/**
 * The smallest change that closes the gaps of a diagnosis, as the formats of this project define it, proved on the model: what the
 * rules do not grant with everything made is under `leaves`. Pure; the same input and time give the same plan.
 */
export function planChanges(input: PlanInput): Plan {
  const { facts, diagnosis, objective, between = null, settings, timeLeft } = input;
  const asked = needsOf(diagnosis, facts);
  const prelude = preludeOf(diagnosis, asked.needs, facts);
  const chosen = choose(prelude.open, prelude.facts, { objective, between }, timeLeft);
  const drafts = actsOf(
    chosen.steps.map(({ candidate }) => candidate),
    prelude.facts,
  ).map(({ act, candidates }) =>
    draftOf(
      act,
      chosen.steps.filter(({ candidate }) => candidates.includes(candidate)),
      chosen,
    ),
  );

  const after = madeAll(
    prelude.facts,
    drafts.map(({ act }) => act),
  );
  const globals = globalGaps(diagnosis).filter(
    ({ permission }) => !after.account.globalPermissions.includes(permission),
  );
  const broken = chosen.needs.filter((need) => !isReached(after.account, need, after));
  const leaves = [
    ...leaving(prelude.unexplained, () => ({ kind: 'not-explained' })),
    ...leaving(chosen.hopeless, (need) => leaveReason(need, prelude.facts, facts.account.active)),
    ...leaving(broken, () => ({ kind: 'still-refused' })),
    ...asked.apart,
    ...leavesElsewhere(diagnosis),
    ...(settings
      ? []
      : globals.map(({ gap }) => ({ ...gap, because: { kind: 'settings-not-asked' as const } }))),
  ];
  const owners = ownersAsked(leaves, facts);
  const hidden = new Set(owners.flatMap(({ mayClose }) => mayClose.map(({ project }) => project)));
  const all: readonly Draft[] = [
    ...prelude.acts.map((first) => ({ ...first, mayClose: [] })),
    ...drafts,
    ...[...handOffsOf(diagnosis), ...owners].map(handOff),
    ...(settings ? globals.map(globalDraft) : []),
  ];
  return {
    objective,
    changes: all.map((draft, at) => changeOf(draft, `c${at + 1}`, facts)),
    leaves: leaves
      .map((leave) =>
        leave.because.kind === 'not-read' && hidden.has(leave.project)
          ? { ...leave, because: { kind: 'owner-asked' as const } }
          : leave,
      )
      .sort(byPlace),
    alsoGives: givenTogether(chosen, prelude.facts, after, asked.needs),
    cost: chosen.choice.cost,
    exact: chosen.choice.exact,
    bound: chosen.choice.exact || between !== null ? null : chosen.choice.bound,
    front: chosen.front,
  };
}

function leaving(needs: readonly Need[], because: (need: Need) => LeaveReason): readonly Leave[] {
  return needs.flatMap((need) => need.gaps.map((gap) => ({ ...gap, because: because(need) })));
}

/** What the whole choice gives beyond the needs: the site with it made against the site without, and what was not read. */
function givenTogether(
  { site, steps }: Chosen,
  before: PlanFacts,
  after: PlanFacts,
  needs: readonly Need[],
): readonly Gained[] {
  const wanted = pairsOf(needs, site);
  const had = site.heldBy(before.account);
  const has = site.heldOn(after);
  const unsure = steps.flatMap(({ effect }) => [...effect.unsure]);
  const given = [...new Set([...has, ...unsure])].filter((pair) => !had.has(pair) && !wanted.has(pair));
  return given.map((pair) => site.gained(pair)).sort(byGain);
}
