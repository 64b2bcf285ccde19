import type { Diagnosis } from '../diagnosis/gap';
import { byApp, type Act, type Change, type Closed, type Effects } from './change';
import type { Chosen } from './choose';
import type { PlanFacts } from './facts';
import { isGlobal, type HandOff } from './hand-offs';
import type { Step } from './instance';
import { distinct, gapsOf } from './needs';
import { byGain, byPlace } from './order';
import { othersAffected } from './others';

/** A change before it has its number. */
export interface Draft extends Pick<Effects, 'closes' | 'mayClose' | 'alsoGives'> {
  readonly act: Act;
}

/** What some steps of a choice do when they are made as one change. */
export function draftOf(act: Act, steps: readonly Step[], { needs, site }: Chosen): Draft {
  const closed = [...new Set(steps.flatMap(({ closes }) => closes))];
  const given = [...new Set(steps.flatMap(({ alsoGives }) => alsoGives))];
  return {
    act,
    closes: distinct(closed.flatMap((at) => needs[at]?.gaps ?? [])),
    mayClose: [],
    alsoGives: given.map((pair) => site.gained(pair)),
  };
}

export const handOff = ({ act, mayClose }: HandOff): Draft => ({ act, closes: [], mayClose, alsoGives: [] });

export interface GlobalGap {
  readonly permission: string;
  readonly gap: Closed;
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
  ...{ act: { kind: 'grant-global', target: { permission } }, closes: [gap], mayClose: [], alsoGives: [] },
});

export function changeOf({ act, closes, mayClose, alsoGives }: Draft, id: string, facts: PlanFacts): Change {
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
