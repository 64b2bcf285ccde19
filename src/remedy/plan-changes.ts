import type { Profile } from '../access';
import type { Diagnosis } from '../diagnosis/gap';
import type { Gained } from './change';
import { changeOf, draftsOf, globalDraft, globalGaps, handOff, onlyFromLog, type Draft } from './draft';
import { choose, type Chosen } from './choose';
import type { TimeLeft } from './cover/time';
import type { PlanFacts } from './facts';
import { planForLog } from './for-log';
import { handOffsOf, leavesElsewhere, ownersAsked } from './hand-offs';
import { leaveReason } from './leave-reason';
import { madeAll } from './made';
import type { Need } from './need';
import { needsOf } from './needs';
import { byGain, byPlace } from './order';
import type { Between, Leave, LeaveReason, Objective, Plan } from './plan';
import { pairsOf, preludeOf } from './prelude';
import { isReached } from './reached';
import { Task } from './task';

export interface PlanInput {
  readonly facts: PlanFacts;
  /** What is accepted is left out of it before. */
  readonly diagnosis: Pick<Diagnosis, 'projects' | 'site'>;
  /** What the account is there for: what only the log asks for lies outside. */
  readonly profile: Profile;
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
 * rules do not grant with everything made is under `leaves`. What only the log asks for has changes of its own, as the last ones.
 * Pure; the same input and time give the same plan.
 */
export function planChanges(input: PlanInput): Plan {
  const { facts, diagnosis, profile, objective, between = null, settings, timeLeft } = input;
  const task = new Task(profile, diagnosis, facts);
  const { own, fromLog } = task.split(diagnosis);
  const asked = needsOf(own, facts);
  const askedByLog = needsOf(fromLog, facts);
  const prelude = preludeOf(own, { own: asked.needs, fromLog: askedByLog.needs }, facts);
  const chosen = choose(prelude.open, prelude.facts, { objective, between }, timeLeft);
  const forLog = planForLog(chosen, prelude, timeLeft);
  const drafts = draftsOf(chosen, prelude.facts, forLog.anyway);

  const acts = (some: readonly Draft[]) => some.map(({ act }) => act);
  const after = madeAll(prelude.facts, acts(drafts));
  const afterAll = madeAll(after, acts(forLog.drafts));
  const globals = globalGaps(diagnosis).filter(
    ({ permission }) => !after.account.globalPermissions.includes(permission),
  );
  const broken = [
    ...chosen.needs.filter((need) => !isReached(after.account, need, after)),
    ...forLog.needs.filter((need) => !isReached(afterAll.account, need, afterAll)),
  ];
  const leaves = [
    ...leaving(prelude.unexplained, () => ({ kind: 'not-explained' })),
    ...leaving([...chosen.hopeless, ...forLog.hopeless], (need) =>
      leaveReason(need, prelude.facts, facts.account.active),
    ),
    ...leaving(broken, () => ({ kind: 'still-refused' })),
    ...[...asked.apart, ...askedByLog.apart],
    ...leavesElsewhere(diagnosis),
    ...(settings
      ? []
      : globals.map(({ gap }) => ({ ...gap, because: { kind: 'settings-not-asked' as const } }))),
  ];
  const owners = ownersAsked(leaves, facts);
  const hidden = new Set(owners.flatMap(({ mayClose }) => mayClose.map(({ project }) => project)));
  const globalDrafts = (ofLog: boolean) =>
    settings ? globals.filter(({ gap }) => task.isFromLog(gap) === ofLog).map(globalDraft) : [];
  const all: readonly Draft[] = [
    ...prelude.acts.map((first) => ({ ...first, mayClose: [] })),
    ...drafts,
    ...[...handOffsOf(diagnosis), ...owners].map(handOff),
    ...globalDrafts(false),
    ...[...forLog.drafts, ...globalDrafts(true)].map(onlyFromLog),
  ];
  return {
    objective,
    changes: all.map((draft, at) => changeOf(draft, `c${at + 1}`, facts, task)),
    leaves: leaves
      .map((leave) =>
        task.marked(
          leave.because.kind === 'not-read' && hidden.has(leave.project)
            ? { ...leave, because: { kind: 'owner-asked' as const } }
            : leave,
        ),
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
