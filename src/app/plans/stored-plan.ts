import { numberOf, type Change, type Plan } from '../../remedy';
import type { CountedGaps } from '../../report/gap-counts';
import type { Tally } from '../../report';
import type { PlanAsked } from '../../report/plan-view';
import type { InPlan } from '../../report/change-view';
import { readProjectPlan, readReportPart, writeProjectPlan, writeReportPart } from '../../store';
import type { Outcome } from '../../contract';
import { bad, good } from '../problems';
import type { Basis } from './basis';
import { isSameSpec } from './made-of';
import { packPlan, unpackPlan, type PackedPlan } from './packed-plan';

/** The plan that was shown last, as kinds and ids: what a change is carried out from. */
export interface StoredPlan {
  readonly planId: string;
  /** ISO. Absent: an earlier release made it. */
  readonly madeAt?: string;
  /** The space whose own plan it is, by key. Absent: it is the site's, or what that does in one space. */
  readonly space?: string;
  /** The backup account that its changes are for. */
  readonly accountId: string;
  readonly asked: PlanAsked;
  /** What it was made from, in short: another one makes another plan. */
  readonly madeFrom: string;
  readonly plan: Plan;
  /** What its changes rest on, as it was shown. Absent: a release before this kept none, and the plan is made anew. */
  readonly basis?: Basis;
  /** What becomes of the gaps that it was made for. Absent: an earlier release made it. */
  readonly counted?: CountedGaps;
  /** The spaces of the report by state, once this app has made its changes; null: it closes nothing, or others come first. Absent: of an earlier release, or a space's. */
  readonly statesAfter?: Tally['states'] | null;
}

/** A plan with its time and what becomes of the gaps that it was made for. */
export type CountedPlan = StoredPlan & Required<Pick<StoredPlan, 'madeAt' | 'counted' | 'statesAfter'>>;

/** A change by its number in a plan; null where that is of an earlier release. */
export function inPlan({ madeAt, space }: StoredPlan, change: Change): InPlan | null {
  if (madeAt === undefined) return null;
  return { number: numberOf(change), planMadeAt: madeAt, space: space ?? null };
}

/** Whether two plans give the same changes the same numbers. */
export function sameNumbers(one: Plan, other: Plan): boolean {
  const its = new Map(other.changes.map((change) => [change.id, change]));
  return (
    one.changes.length === its.size &&
    one.changes.every((change) => {
      const same = its.get(change.id);
      return same !== undefined && isSameSpec(change, same);
    })
  );
}

/** The plan of a report, where it is still the one with this id: code `stale` where another is, or none. */
export async function currentPlan(reportId: string, planId: string): Promise<Outcome<StoredPlan>> {
  return ifCurrent(await lastPlan(reportId), planId);
}

/** The plan of a project's own page, as `currentPlan`. */
export async function currentProjectPlan(projectId: string, planId: string): Promise<Outcome<StoredPlan>> {
  return ifCurrent(await lastProjectPlan(projectId), planId);
}

/** The plan of a report that was shown last; null: none was. */
export async function lastPlan(reportId: string): Promise<StoredPlan | null> {
  return ofToday(await readReportPart<KeptPlan>(reportId, 'plan'));
}

/** The plan of a project’s own page that was shown last; null: none was. */
export async function lastProjectPlan(projectId: string): Promise<StoredPlan | null> {
  return ofToday(await readProjectPlan<KeptPlan>(projectId));
}

/**
 * As it is kept: packed. Earlier releases kept it as it is; whether the site's settings were asked for, and nothing of a backup's
 * content alone.
 */
export type KeptPlan = Omit<StoredPlan, 'asked' | 'plan'> & {
  readonly asked: PlanAsked | (Pick<PlanAsked, 'objective'> & { readonly settings: boolean });
} & ({ readonly packed: PackedPlan } | { readonly plan: Plan });

function ofToday(kept: KeptPlan | null): StoredPlan | null {
  if (kept === null) return null;
  const { asked } = kept;
  const plan = 'packed' in kept ? unpackPlan(kept.packed) : kept.plan;
  if ('cover' in asked) return { ...kept, asked, plan };
  const cover = asked.settings ? 'site-settings' : 'space-settings';
  return { ...kept, asked: { cover, objective: asked.objective }, plan };
}

const kept = ({ plan, ...stored }: StoredPlan): KeptPlan => ({ ...stored, packed: packPlan(plan) });

export async function keepPlan(reportId: string, stored: StoredPlan): Promise<void> {
  await writeReportPart(reportId, 'plan', kept(stored));
}

export async function keepProjectPlan(projectId: string, stored: StoredPlan): Promise<void> {
  await writeProjectPlan(projectId, kept(stored));
}

export const madeAnew = bad<never>(
  'stale',
  'There is a newer plan than the one on this page. Look at it, then try again.',
);

function ifCurrent(stored: StoredPlan | null, planId: string): Outcome<StoredPlan> {
  return stored?.planId === planId ? good(stored) : madeAnew;
}

/** The account ids that a plan holds, as it is kept: whom it is for, owners who are asked, and the account that a grant names. */
export function accountsInPlan(plan: KeptPlan): readonly string[] {
  const stored = ofToday(plan);
  return stored === null ? [] : [stored.accountId, ...stored.plan.changes.flatMap(accountsInChange)];
}

function accountsInChange(change: Change): readonly string[] {
  if (change.kind === 'ask-owner') return change.target.owner === null ? [] : [change.target.owner];
  if (change.kind !== 'grant-in-scheme') return [];
  const { type, value } = change.target.holder;
  return type === 'user' ? [value] : [];
}
