import type { Diagnosis } from '../diagnosis/gap';
import { byRef } from '../diagnosis/gap-ref';
import { toChanges } from './to-changes';
import type { Candidate } from './candidate';
import type { ChangeSpec, Change, GapInPlan, Effects } from './change';
import { byApp, type sectionOf } from './who-makes';
import type { Chosen } from './choose';
import type { PlanFacts } from './facts';
import { isGlobal, type HandOff } from './hand-offs';
import { distinct, gapsOf } from './needs';
import { byGain } from './order';
import { othersAffected } from './others';
import type { Task } from './task';

/** A change before it has its number. */
export interface Draft extends Pick<Effects, 'closes' | 'mayClose' | 'alsoGives' | 'fromLog'> {
  readonly spec: ChangeSpec;
}

/** The changes of a choice. `anyway`: gaps that each of its candidates closes besides, though it was not chosen for them. */
export function draftsOf(
  { needs, site, steps }: Chosen,
  facts: PlanFacts,
  anyway: readonly ReadonlyMap<Candidate, readonly GapInPlan[]>[],
): readonly Draft[] {
  const stepOf = new Map(steps.map((step) => [step.candidate, step]));
  return toChanges([...stepOf.keys()], facts).map(({ spec, candidates: its }) => {
    const own = its.flatMap((candidate) => stepOf.get(candidate) ?? []);
    const closed = [...new Set(own.flatMap(({ closes }) => closes))];
    const given = [...new Set(own.flatMap(({ alsoGives }) => alsoGives))];
    return {
      spec,
      closes: distinct([
        ...closed.flatMap((at) => needs[at]?.gaps ?? []),
        ...its.flatMap((candidate) => anyway.flatMap((some) => some.get(candidate) ?? [])),
      ]),
      mayClose: [],
      alsoGives: given.map((pair) => site.gained(pair)),
    };
  });
}

export const handOff = ({ spec, mayClose }: HandOff): Draft => ({
  spec,
  closes: [],
  mayClose,
  alsoGives: [],
});

export interface GlobalGap {
  readonly permission: string;
  readonly gap: GapInPlan;
}

/** Gaps of the site that are a global permission each. */
export function globalGaps({ site }: Pick<Diagnosis, 'site'>): readonly GlobalGap[] {
  return site
    .filter(isGlobal)
    .flatMap((gap) =>
      gap.permission === null
        ? []
        : gapsOf(null, gap).map((one) => ({ permission: gap.permission ?? '', gap: one })),
    );
}

export const globalDraft = ({ permission, gap }: GlobalGap): Draft => ({
  ...{ spec: { kind: 'grant-global', target: { permission } }, closes: [gap], mayClose: [], alsoGives: [] },
});

/** What says in which section a draft is to stand. */
export const placedBy = ({ spec: { kind }, fromLog }: Draft): Parameters<typeof sectionOf>[0] => ({
  ...{ kind, byApp: byApp[kind] },
  ...(fromLog === true ? { fromLog } : {}),
});

/** Marked as made for what only the log asks for. */
export const onlyFromLog = (draft: Draft): Draft => ({ ...draft, fromLog: true });

export function changeOf(
  { spec, closes, mayClose, alsoGives, fromLog }: Draft,
  id: string,
  facts: PlanFacts,
  task: Task,
): Change {
  const places = (all: readonly GapInPlan[]) => all.map((one) => task.marked(one)).sort(byRef);
  return {
    ...spec,
    id,
    closes: places(closes),
    mayClose: places(mayClose),
    alsoGives: [...alsoGives].sort(byGain),
    othersAffected: othersAffected(spec, facts),
    byApp: byApp[spec.kind],
    ...(fromLog === true ? { fromLog } : {}),
  };
}
