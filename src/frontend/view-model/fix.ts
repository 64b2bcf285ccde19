import { causeSubject } from '../../diagnosis/cause-kinds';
import { isSameRef, type GapRef } from '../../diagnosis/gap-ref';
import type { PlanChange, PlanView } from '../../report/plan-view';
import type { GapExplanation } from '../../report/view';
import { changesNamed, refsLeft, toApply } from './plan-words';
import { capital, counted } from '../../text/english';

/** What the plan that is shown does about a gap: one advice, whatever page gives it. */
export interface Fix {
  /** The changes that close it, by their numbers in the plan. Empty: the plan leaves it. */
  readonly changes: readonly number[];
  /** Whether one of them is proved to close it. */
  readonly isSure: boolean;
  readonly steps: readonly string[];
  /** The screen where it is changed by hand. */
  readonly link: GapExplanation['link'];
}

type Fixable = Pick<GapExplanation, 'needs' | 'cause' | 'steps' | 'link'>;

/** null: there is no plan, or it does not know of the gap. */
export function fixOf(gap: Fixable, plan: PlanView | null): Fix | null {
  if (plan === null) return null;
  const isOfGap = (place: GapRef): boolean => gap.needs.some((need) => isSameRef(need, place));
  const chosen = plan.changes.flatMap((change) => {
    const closes = change.closes.some(isOfGap);
    return closes || change.mayClose.some(isOfGap)
      ? [{ number: change.number, closes, says: change.says, link: change.link }]
      : [];
  });
  if (chosen.length > 0) {
    const steps = chosen.map(
      ({ number, closes, says }) =>
        `Change ${String(number)} of the plan ${closes ? 'closes' : 'may close'} it: ${says}`,
    );
    const isSure = chosen.some(({ closes }) => closes);
    return { changes: chosen.map(({ number }) => number), isSure, steps, link: chosen[0]?.link ?? null };
  }
  const leave = plan.leaves.find((left) => refsLeft(left).some(isOfGap));
  if (leave === undefined) return null;
  // where a grant or a membership is the way out, the plan chooses which
  const own = causeSubject(gap.cause) === 'grants' ? { steps: [], link: null } : gap;
  const steps = [`No change of the plan closes it. ${leave.says}`, ...own.steps];
  return { changes: [], isSure: false, steps, link: own.link };
}

/** "Change 7 closes all 3 gaps here." null: no change of the plan closes any of them. */
export function fixesSay(gaps: readonly Fixable[], plan: PlanView | null): string | null {
  const fixes = gaps.flatMap((gap) => fixOf(gap, plan) ?? []).filter(({ changes }) => changes.length > 0);
  const numbers = [...new Set(fixes.flatMap(({ changes }) => changes))].sort((one, other) => one - other);
  if (numbers.length === 0) return null;
  const closed = fixes.length;
  const close = fixes.every(({ isSure }) => isSure)
    ? numbers.length === 1
      ? 'closes'
      : 'close'
    : 'may close';
  const which = `${capital(changesNamed(numbers.map((number) => ({ number }))))} ${close}`;
  if (gaps.length === 1) return `${which} the gap here.`;
  const what =
    closed === gaps.length
      ? `all ${counted(gaps.length, 'gap')}`
      : `${String(closed)} of ${counted(gaps.length, 'gap')}`;
  return `${which} ${what} here.`;
}

/** The changes that close these gaps and that this app can make now, with the others of the plan or by themselves. */
export function fixesToApply(gaps: readonly Fixable[], plan: PlanView | null): readonly PlanChange[] {
  if (plan === null) return [];
  const numbers = new Set(gaps.flatMap((gap) => fixOf(gap, plan)?.changes ?? []));
  return toApply(plan).filter(({ number }) => numbers.has(number));
}
