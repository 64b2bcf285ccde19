import type { Diagnosis } from '../diagnosis/gap';
import { actsOf } from './acts';
import { byApp, type Act, type Change, type Closed, type Effects, type Gained } from './change';
import { choose, type Chosen } from './choose';
import type { TimeLeft } from './cover/search';
import type { PlanFacts } from './facts';
import { handOffsOf, isGlobal, leavesElsewhere, ownersAsked, type HandOff } from './hand-offs';
import type { Step } from './instance';
import { leaveReason } from './leave-reason';
import { madeAll } from './made';
import type { Need } from './need';
import { gapsOf, needsOf } from './needs';
import { byCode } from './order';
import { othersAffected } from './others';
import type { Leave, LeaveReason, Objective, Plan } from './plan';
import { pairsOf, preludeOf } from './prelude';
import { isReached } from './reached';

export interface PlanInput {
  readonly facts: PlanFacts;
  /** What is accepted is left out of it before. */
  readonly diagnosis: Pick<Diagnosis, 'projects' | 'site'>;
  readonly objective: Objective;
  /** Also back up the site's settings: global permissions are in the plan, as its last changes. */
  readonly settings: boolean;
  /** Milliseconds that are left for the search; without any, the plan is good and not proved. */
  readonly timeLeft: TimeLeft;
}

/**
 * The smallest change that closes the gaps of a diagnosis, as the formats of this project define it, proved on the model: what the
 * rules do not grant with everything made is under `leaves`. Pure; the same input and time give the same plan.
 */
export function planChanges({ facts, diagnosis, objective, settings, timeLeft }: PlanInput): Plan {
  const asked = needsOf(diagnosis, facts);
  const prelude = preludeOf(diagnosis, asked.needs, facts);
  const chosen = choose(prelude.open, prelude.facts, objective, timeLeft);
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
    bound: chosen.choice.exact ? null : chosen.choice.bound,
    front: chosen.front,
  };
}

interface Draft extends Pick<Effects, 'closes' | 'mayClose' | 'alsoGives'> {
  readonly act: Act;
}

function draftOf(act: Act, steps: readonly Step[], { needs, site }: Chosen): Draft {
  const closed = [...new Set(steps.flatMap(({ closes }) => closes))];
  const given = [...new Set(steps.flatMap(({ alsoGives }) => alsoGives))];
  return {
    act,
    closes: closed.flatMap((at) => needs[at]?.gaps ?? []),
    mayClose: [],
    alsoGives: given.map((pair) => site.gained(pair)),
  };
}

const handOff = ({ act, mayClose }: HandOff): Draft => ({ act, closes: [], mayClose, alsoGives: [] });

interface GlobalGap {
  readonly permission: string;
  readonly gap: Closed;
}

function globalGaps({ site }: Pick<Diagnosis, 'site'>): readonly GlobalGap[] {
  return site
    .filter(isGlobal)
    .flatMap((gap) =>
      gap.permission === null
        ? []
        : gapsOf(null, gap).map((one) => ({ permission: gap.permission ?? '', gap: one })),
    );
}

const globalDraft = ({ permission, gap }: GlobalGap): Draft => ({
  ...{ act: { kind: 'grant-global', target: { permission } }, closes: [gap], mayClose: [], alsoGives: [] },
});

function changeOf({ act, closes, mayClose, alsoGives }: Draft, id: string, facts: PlanFacts): Change {
  return {
    ...act,
    id,
    closes: [...closes].sort(byPlace),
    mayClose: [...mayClose].sort(byPlace),
    alsoGives: [...alsoGives].sort(byGain),
    othersAffected: othersAffected(act, facts),
    byApp: byApp[act.kind],
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

function byPlace(a: Closed, b: Closed): number {
  return (
    byCode(a.project ?? '', b.project ?? '') ||
    byCode(a.permission ?? '', b.permission ?? '') ||
    byCode(a.issue ?? '', b.issue ?? '')
  );
}

function byGain(a: Gained, b: Gained): number {
  return byCode(gainKey(a), gainKey(b));
}

function gainKey(gained: Gained): string {
  return 'application' in gained
    ? `2 ${gained.application}`
    : `${gained.project === null ? 1 : 0} ${gained.project ?? ''} ${gained.permission}`;
}
