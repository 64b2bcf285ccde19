import type { Diagnosis } from '../diagnosis/gap';
import type { ChangeSpec, GapInPlan, Gained } from './change';
import type { PlanFacts } from './facts';
import { prerequisiteChanges } from './prerequisite-changes';
import { applyToModel } from './apply-to-model';
import type { Need } from './need';
import { isSatisfied } from './satisfied';
import { Site } from './site';

/** What comes before the choice, and where the choice starts from. */
export interface Prerequisites {
  readonly specs: readonly {
    readonly spec: ChangeSpec;
    readonly closes: readonly GapInPlan[];
    readonly alsoGives: readonly Gained[];
  }[];
  readonly facts: PlanFacts;
  /** Needs of the task that are open still. */
  readonly open: readonly Need[];
  /** Those beside it that are open still: they make nothing come first, and are closed where something does. */
  readonly openFromLog: readonly Need[];
  readonly openBeyond: readonly Need[];
  /** What its specs close. */
  readonly closed: ReadonlySet<Need>;
  /** Needs that the rules grant before anything is done, although Jira refuses them. */
  readonly unexplained: readonly Need[];
}

/** What is asked for: by the task within its cover, by the log alone, and by the task beyond its cover. */
interface Parts {
  readonly own: readonly Need[];
  readonly fromLog: readonly Need[];
  readonly beyond: readonly Need[];
}

/** The changes that come first, and the needs that are left after them. */
export function prerequisitesOf(
  diagnosis: Pick<Diagnosis, 'projects'>,
  needs: Parts,
  facts: PlanFacts,
): Prerequisites {
  const site = new Site(facts);
  const wanted = pairsOf(needs.own, site);
  const start = site.heldBy(facts.account);
  const satisfied = (need: Need, at: PlanFacts, held: ReadonlySet<number>) =>
    need.kind === 'permission'
      ? held.has(site.pair(need.projectId, need.permission))
      : isSatisfied(at.account, need, at);
  const explained = (all: readonly Need[]) => all.filter((need) => !satisfied(need, facts, start));
  let open = explained(needs.own);
  let openFromLog = explained(needs.fromLog);
  let openBeyond = explained(needs.beyond);
  const isOpen = new Set([...open, ...openFromLog]);
  const unexplained = [...needs.own, ...needs.fromLog].filter((need) => !isOpen.has(need));
  let now = facts;
  const closedByAll = new Set<Need>();
  const specs = prerequisiteChanges(diagnosis, open, facts).map((spec) => {
    const next = applyToModel(now, spec);
    const before = site.heldBy(now.account);
    const after = site.heldBy(next.account);
    const closed = new Set(
      [...open, ...openFromLog, ...openBeyond].filter((need) => satisfied(need, next, after)),
    );
    const given = [...after].filter(
      (pair) => !before.has(pair) && !wanted.has(pair) && !site.isUngranted(pair),
    );
    for (const need of closed) closedByAll.add(need);
    open = open.filter((need) => !closed.has(need));
    openFromLog = openFromLog.filter((need) => !closed.has(need));
    openBeyond = openBeyond.filter((need) => !closed.has(need));
    now = next;
    return {
      spec,
      closes: [...closed].flatMap(({ gaps }) => gaps),
      alsoGives: given.map((pair) => site.gained(pair)),
    };
  });
  return { specs, facts: now, open, openFromLog, openBeyond, closed: closedByAll, unexplained };
}

/** The pairs that needs are about. */
export function pairsOf(needs: readonly Need[], site: Site): ReadonlySet<number> {
  return new Set(
    needs.flatMap((need) => (need.kind === 'permission' ? [site.pair(need.projectId, need.permission)] : [])),
  );
}
