import { refsOf } from '../../diagnosis/gap-ref';
import { numberOf, type Change, type Plan } from '../../remedy';
import { isClosed, isLeft, type CurrentGap, type CurrentProject } from '../current-state';
import { GapFates } from '../gap-fates';
import type { GapAdvice, SpaceAdvice } from '../view';
import { gapAdviceSays, spaceAdviceSays, type Advised } from '../words/advice';
import type { Words } from '../words/words';

/** What the plan of a report does about the gaps of a place, so that what a space is told is what the plan does. */
export class Advice {
  private readonly fates: GapFates;

  constructor(
    private readonly plan: Pick<Plan, 'changes' | 'leaves'> & { readonly planId: string },
    private readonly words: Words,
  ) {
    this.fates = new GapFates(plan);
  }

  /** `project` is null for a gap of the site. null: nothing has to be done about it. */
  ofGap(project: string | null, gap: CurrentGap): GapAdvice | null {
    if (!isLeft(gap)) return null;
    const advised = this.advised(project, gap);
    const { fate, changes } = advised;
    return { fate, changes: changes.map(numberOf), says: gapAdviceSays(advised, this.words) };
  }

  ofSpace({ key, gaps }: Pick<CurrentProject, 'key' | 'gaps'>): SpaceAdvice | null {
    const open = gaps.filter((gap) => !isClosed(gap));
    if (open.length === 0) return null;
    const advised = open.filter(isLeft).map((gap) => this.advised(key, gap));
    return {
      planId: this.plan.planId,
      changes: numbersOf(advised),
      says: spaceAdviceSays(advised, open.length - advised.length),
    };
  }

  private advised(project: string | null, gap: CurrentGap): Advised {
    const parts = refsOf(project, gap);
    const fate = this.fates.of(parts);
    return {
      fate,
      changes: fate === 'open' ? [] : this.fates.changesFor(parts),
      left: this.fates.leftFor(parts),
      first: this.plan.changes.filter(
        ({ kind }) => kind === 'give-app-access' || kind === 'reactivate-account',
      ),
    };
  }
}

function numbersOf(advised: readonly { readonly changes: readonly Change[] }[]): readonly number[] {
  const all = advised.flatMap(({ changes }) => changes.map(numberOf));
  return [...new Set(all)].sort((a, b) => a - b);
}
