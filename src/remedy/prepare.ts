import type { Profile } from '../access';
import type { Diagnosis } from '../diagnosis/gap';
import { coverOf } from './backup-cover';
import { BestChoices, choosableOf, type Choosable } from './choose';
import { globalGaps, type GlobalGap } from './draft';
import type { PlanFacts } from './facts';
import { handOffsOf, unresolvedElsewhere, ownersAsked, type HandOff } from './hand-offs';
import { unresolvedReason } from './unresolved-reason';
import type { Need } from './need';
import { gapsOf, needsOf } from './needs';
import type { BackupCover, Unresolved, UnresolvedReason } from './plan';
import { prerequisitesOf, type Prerequisites } from './prerequisites';
import { Task } from './task';

/** What plans of every objective and cover are made from. */
export interface PlanSubject {
  readonly facts: PlanFacts;
  /** What is accepted is left out of it before. */
  readonly diagnosis: Pick<Diagnosis, 'projects' | 'site'>;
  /** What the account is there for: what only the log asks for lies outside. */
  readonly profile: Profile;
}

/** All of a plan that does not depend on its objective. */
export interface Prepared {
  readonly cover: BackupCover;
  readonly task: Task;
  readonly wanted: readonly Need[];
  readonly prerequisites: Prerequisites;
  readonly choosable: Choosable;
  readonly best: BestChoices;
  /** What others do outside the model. */
  readonly handOffs: readonly HandOff[];
  readonly globals: { readonly own: readonly GlobalGap[]; readonly fromLog: readonly GlobalGap[] };
  /** What stays open whatever is chosen. */
  readonly leaves: readonly Unresolved[];
  /** What lies beyond the cover. A plan may close some of it all the same. */
  readonly beyond: { readonly needs: readonly Need[]; readonly leaves: readonly Unresolved[] };
}

/** `alike`: the same of a cover that differs in global permissions alone: the search is shared. */
export function prepare(
  { facts, diagnosis, profile }: PlanSubject,
  cover: BackupCover,
  alike?: Prepared,
): Prepared {
  const task = new Task(profile, diagnosis, facts);
  const { own, fromLog, beyond } = task.split(diagnosis, cover);
  const asked = needsOf(own, facts);
  const askedByLog = needsOf(fromLog, facts);
  const askedBeyond = needsOf(beyond, facts);
  const needs = { own: asked.needs, fromLog: askedByLog.needs, beyond: askedBeyond.needs };
  const prerequisites = prerequisitesOf(own, needs, facts);
  const choosable = alike?.choosable ?? choosableOf(prerequisites.open, prerequisites.facts);
  const covered = {
    projects: own.projects.map((one, at) => ({
      ...one,
      gaps: [...one.gaps, ...(fromLog.projects[at]?.gaps ?? [])],
    })),
    site: [...own.site, ...fromLog.site],
  };
  const why = (need: Need): UnresolvedReason =>
    unresolvedReason(need, prerequisites.facts, facts.account.active);
  const leaves = [
    ...unresolvedBy(prerequisites.unexplained, () => ({ kind: 'not-explained' })),
    ...unresolvedBy(choosable.uncoverable, why),
    ...asked.unresolved,
    ...askedByLog.unresolved,
    ...unresolvedElsewhere(covered),
  ];
  // no candidate closes it, so its owner is asked though the log alone speaks of it
  const unreadFromLog = unresolvedBy(prerequisites.openFromLog, why).filter(
    ({ because }) => because.kind === 'not-read',
  );
  return {
    ...{
      cover,
      task,
      wanted: asked.needs,
      prerequisites,
      choosable,
      best: alike?.best ?? new BestChoices(choosable.optimiser),
    },
    handOffs: [...handOffsOf(covered), ...ownersAsked([...leaves, ...unreadFromLog], facts)],
    globals: { own: globalGaps(own), fromLog: globalGaps(fromLog) },
    leaves,
    beyond: { needs: askedBeyond.needs, leaves: beyondCover(beyond) },
  };
}

/** Needs that stay open, gap by gap. */
export function unresolvedBy(
  needs: readonly Need[],
  because: (need: Need) => UnresolvedReason,
): readonly Unresolved[] {
  return needs.flatMap((need) => need.gaps.map((gap) => ({ ...gap, because: because(need) })));
}

function beyondCover({ projects, site }: Pick<Diagnosis, 'projects' | 'site'>): readonly Unresolved[] {
  const all = [
    ...projects.flatMap(({ key, gaps }) => gaps.map((gap) => [key, gap] as const)),
    ...site.map((gap) => [null, gap] as const),
  ];
  return all.flatMap(([project, gap]) => {
    const because = { kind: 'not-covered', cover: coverOf(project, gap) } as const;
    return gapsOf(project, gap).map((one) => ({ ...one, because }));
  });
}
