import { causeSubject } from '../../diagnosis/cause-kinds';
import { partId, refsOf } from '../../diagnosis/gap-ref';
import { firstOf, numberOf, type Change, type Plan } from '../../remedy';
import { isClosed, isLeft, type CurrentGap, type CurrentProject } from '../current-state';
import { changeSteps } from '../changes/change-steps';
import { plannedSays } from '../changes/changes';
import { GapFates } from '../gap-fates';
import type { GapFix } from '../gap-fix';
import type { GapAdvice, SpaceAdvice } from '../space-view';
import { gapAdviceSays, spaceAdviceSays, type Advised } from '../words/advice';
import { unresolvedSays } from '../words/unresolved';
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

  /** What is to be done about a gap by the plan; null: nothing has to be, or the plan does not know of it. */
  fixOf(project: string | null, gap: CurrentGap): GapFix | null {
    if (!isLeft(gap)) return null;
    const parts = new Set(refsOf(project, gap).map(partId));
    const { changes, left } = this.advised(project, gap);
    const [first] = changes;
    if (first === undefined) {
      return left === null
        ? null
        : {
            steps: [`No change of the plan closes it. ${unresolvedSays(left, this.words)}`],
            // where a grant or a membership is the way out, the plan chooses which
            ...{ link: null, keepsOwn: causeSubject(gap.cause.kind) !== 'grants' },
          };
    }
    const steps = changes.map((change) => {
      const closes = change.closes.some((part) => parts.has(partId(part))) ? 'closes' : 'may close';
      return `Change ${String(numberOf(change))} of the plan ${closes} it: ${plannedSays(change, this.words)}`;
    });
    return { steps, link: changeSteps(first, this.words).link, keepsOwn: false };
  }

  ofSpace({ key, gaps }: Pick<CurrentProject, 'key' | 'gaps'>): SpaceAdvice | null {
    const open = gaps.filter((gap) => !isClosed(gap));
    if (open.length === 0) return null;
    const advised = open.filter(isLeft).map((gap) => this.advised(key, gap));
    const [only, ...others] = new Set(advised.flatMap(({ changes }) => changes));
    return {
      planId: this.plan.planId,
      changes: numbersOf(advised),
      says: spaceAdviceSays(advised, open.length - advised.length),
      does: only !== undefined && others.length === 0 ? plannedSays(only, this.words) : null,
    };
  }

  private advised(project: string | null, gap: CurrentGap): Advised {
    const parts = refsOf(project, gap);
    const fate = this.fates.of(parts);
    return {
      fate,
      changes: fate === 'open' ? [] : this.fates.changesFor(parts),
      left: this.fates.leftFor(parts),
      first: firstOf(this.plan),
    };
  }
}

function numbersOf(advised: readonly { readonly changes: readonly Change[] }[]): readonly number[] {
  const all = advised.flatMap(({ changes }) => changes.map(numberOf));
  return [...new Set(all)].sort((a, b) => a - b);
}
