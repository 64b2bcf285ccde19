import { byRef } from '../diagnosis/gap-ref';
import { chosenOf, type Chosen } from './choose';
import { choicesOf } from './choices';
import { earlier, type TimeLeft } from './cover/time';
import { changeOf, draftsOf, type Draft } from './draft';
import { forNewSpaces } from './default-roles';
import type { PlanFacts } from './facts';
import { closedAnyway, planForLog } from './for-log';
import { unresolvedReason } from './unresolved-reason';
import { applyAllToModel } from './apply-to-model';
import type { Need } from './need';
import { byGain } from './order';
import type { BackupCover, Objective, Plan } from './plan';
import { allDrafts } from './all-drafts';
import { pairsOf } from './prerequisites';
import { unresolvedBy, prepare, type PlanSubject, type Prepared } from './prepare';
import { isSatisfied } from './satisfied';
import { stillBeyond } from './beyond';
import { inTableOrder } from './table-order';

export interface PlanInput extends PlanSubject {
  readonly objective: Objective;
  readonly cover: BackupCover;
  /** Milliseconds that are left for the search; without any, the plan is good and not proved. */
  readonly timeLeft: TimeLeft;
}

/** Of the time for the search, what the other plans get that are shown to choose from. */
const forTheRest = 0.2;

/**
 * The smallest change that closes the gaps of a diagnosis, least access or fewest changes first, proved on the model: what the
 * rules do not grant with everything made is under `leaves`. What only the log asks for has changes of its own, as the last ones.
 * Pure; the same input and time give the same plan.
 */
export function planChanges(input: PlanInput): Plan {
  const { objective, cover, timeLeft } = input;
  const start = timeLeft();
  const shown = prepare(input, cover);
  const ready = timeLeft();
  const took = start === ready ? 0 : start - ready;
  // proving the plan takes about half as long as getting here did
  const inTime = earlier(timeLeft, took / 2);
  shown.best.shown(objective, earlier(inTime, inTime() * forTheRest));
  const plan = planOf(shown, input, inTime);
  return { ...plan, choices: choicesOf(shown, input, { timeLeft, took }) };
}

function planOf(prepared: Prepared, { objective, facts, diagnosis }: PlanInput, timeLeft: TimeLeft): Plan {
  const { cover, task, prerequisites, choosable, best, beyond, wanted } = prepared;
  const choice = best.shown(objective, timeLeft);
  const chosen = chosenOf(choosable, choice);
  const forLog = planForLog(chosen, prerequisites, timeLeft);
  const anyway = closedAnyway(chosen, prerequisites.openBeyond, prerequisites.facts);
  const drafts = draftsOf(chosen, prerequisites.facts, [forLog.anyway, anyway.by]);
  const specs = (some: readonly Draft[]) => some.map(({ spec }) => spec);
  const after = applyAllToModel(prerequisites.facts, specs(drafts));
  const afterAll = applyAllToModel(after, specs(forLog.drafts));
  const broken = [
    ...chosen.needs.filter((need) => !isSatisfied(after.account, need, after)),
    ...forLog.needs.filter((need) => !isSatisfied(afterAll.account, need, afterAll)),
  ];
  const { changes, given } = allDrafts(prepared, drafts, forLog.drafts);
  const closed = new Set([...prerequisites.closed, ...anyway.closed]);
  const hidden = new Set(
    prepared.handOffs.flatMap(({ spec, mayClose }) =>
      spec.kind === 'ask-owner' ? mayClose.map(({ project }) => project) : [],
    ),
  );
  const leaves = [
    ...prepared.leaves,
    ...unresolvedBy(forLog.uncoverable, (need) =>
      unresolvedReason(need, prerequisites.facts, facts.account.active),
    ),
    ...unresolvedBy(broken, () => ({ kind: 'still-refused' })),
    ...stillBeyond(beyond, closed, given),
  ];
  return {
    ...{ cover, objective },
    changes: inTableOrder([...changes, ...forNewSpaces(drafts, after)], diagnosis).map((draft, at) =>
      changeOf(draft, `c${at + 1}`, facts, task),
    ),
    leaves: leaves
      .map((unresolved) =>
        task.marked(
          unresolved.because.kind === 'not-read' && hidden.has(unresolved.project)
            ? { ...unresolved, because: { kind: 'owner-asked' as const } }
            : unresolved,
        ),
      )
      .sort(byRef),
    alsoGives: givenTogether(chosen, prerequisites.facts, after, wanted),
    cost: choice.cost,
    exact: choice.exact,
    bound: choice.exact || objective === 'balanced' ? null : choice.bound,
    choices: [],
  };
}

/** What the whole choice gives beyond the needs: the site with it made against the site without, and what was not read. */
function givenTogether(
  { site, steps }: Chosen,
  before: PlanFacts,
  after: PlanFacts,
  needs: readonly Need[],
): Plan['alsoGives'] {
  const wanted = pairsOf(needs, site);
  const had = site.heldBy(before.account);
  const has = site.heldOn(after);
  const unsure = steps.flatMap(({ effect }) => [...effect.unsure]);
  const given = [...new Set([...has, ...unsure])].filter((pair) => !had.has(pair) && !wanted.has(pair));
  return given.map((pair) => site.gained(pair)).sort(byGain);
}
