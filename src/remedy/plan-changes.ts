import type { Profile } from '../access';
import type { Diagnosis } from '../diagnosis/gap';
import type { Gained } from './change';
import { changeOf, draftsOf, globalDraft, globalGaps, handOff, onlyFromLog, type Draft } from './draft';
import { choose, type Chosen } from './choose';
import type { TimeLeft } from './cover/time';
import type { PlanFacts } from './facts';
import { planForLog } from './for-log';
import { handOffsOf, unresolvedElsewhere, ownersAsked } from './hand-offs';
import { unresolvedReason } from './unresolved-reason';
import { applyAllToModel } from './apply-to-model';
import type { Need } from './need';
import { needsOf } from './needs';
import { byGain, byPlace } from './order';
import type { Between, Unresolved, UnresolvedReason, Objective, Plan } from './plan';
import { pairsOf, prerequisitesOf } from './prerequisites';
import { isSatisfied } from './satisfied';
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
  const prerequisites = prerequisitesOf(own, { own: asked.needs, fromLog: askedByLog.needs }, facts);
  const chosen = choose(prerequisites.open, prerequisites.facts, { objective, between }, timeLeft);
  const forLog = planForLog(chosen, prerequisites, timeLeft);
  const drafts = draftsOf(chosen, prerequisites.facts, forLog.anyway);

  const specs = (some: readonly Draft[]) => some.map(({ spec }) => spec);
  const after = applyAllToModel(prerequisites.facts, specs(drafts));
  const afterAll = applyAllToModel(after, specs(forLog.drafts));
  const globals = globalGaps(diagnosis).filter(
    ({ permission }) => !after.account.globalPermissions.includes(permission),
  );
  const broken = [
    ...chosen.needs.filter((need) => !isSatisfied(after.account, need, after)),
    ...forLog.needs.filter((need) => !isSatisfied(afterAll.account, need, afterAll)),
  ];
  const leaves = [
    ...unresolvedBy(prerequisites.unexplained, () => ({ kind: 'not-explained' })),
    ...unresolvedBy([...chosen.uncoverable, ...forLog.uncoverable], (need) =>
      unresolvedReason(need, prerequisites.facts, facts.account.active),
    ),
    ...unresolvedBy(broken, () => ({ kind: 'still-refused' })),
    ...[...asked.unresolved, ...askedByLog.unresolved],
    ...unresolvedElsewhere(diagnosis),
    ...(settings
      ? []
      : globals.map(({ gap }) => ({ ...gap, because: { kind: 'settings-not-asked' as const } }))),
  ];
  const owners = ownersAsked(leaves, facts);
  const hidden = new Set(owners.flatMap(({ mayClose }) => mayClose.map(({ project }) => project)));
  const globalDrafts = (ofLog: boolean) =>
    settings ? globals.filter(({ gap }) => task.isFromLog(gap) === ofLog).map(globalDraft) : [];
  const all: readonly Draft[] = [
    ...prerequisites.specs.map((first) => ({ ...first, mayClose: [] })),
    ...drafts,
    ...[...handOffsOf(diagnosis), ...owners].map(handOff),
    ...globalDrafts(false),
    ...[...forLog.drafts, ...globalDrafts(true)].map(onlyFromLog),
  ];
  return {
    objective,
    changes: all.map((draft, at) => changeOf(draft, `c${at + 1}`, facts, task)),
    leaves: leaves
      .map((unresolved) =>
        task.marked(
          unresolved.because.kind === 'not-read' && hidden.has(unresolved.project)
            ? { ...unresolved, because: { kind: 'owner-asked' as const } }
            : unresolved,
        ),
      )
      .sort(byPlace),
    alsoGives: givenTogether(chosen, prerequisites.facts, after, asked.needs),
    cost: chosen.choice.cost,
    exact: chosen.choice.exact,
    bound: chosen.choice.exact || between !== null ? null : chosen.choice.bound,
    front: chosen.front,
  };
}

function unresolvedBy(
  needs: readonly Need[],
  because: (need: Need) => UnresolvedReason,
): readonly Unresolved[] {
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
