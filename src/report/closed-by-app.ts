import { refsOf } from '../diagnosis/gap-ref';
import { isOfItems } from '../diagnosis/of-items';
import type { Plan } from '../remedy';
import type { CurrentProject } from './current-state';
import { GapFates } from './gap-fates';

/**
 * A space as it will be, as far as is known, once this app has made its changes: without the gaps that they close. Of work items
 * that nobody sees the log alone speaks then.
 */
export function closedByApp(
  plan: Pick<Plan, 'changes' | 'leaves'>,
): (space: CurrentProject) => CurrentProject {
  const fates = new GapFates(plan);
  return (space) => {
    const closed = space.gaps.filter((gap) => fates.of(refsOf(space.key, gap)) === 'app');
    const granted = new Set(
      closed.filter(({ cause }) => cause.kind === 'conditional-only').map(({ permission }) => permission),
    );
    const unseen = closed.filter(
      (gap) => !isOfItems(gap) && space.unseen?.includes(gap.permission ?? '') === true,
    );
    return {
      ...space,
      gaps: [
        ...space.gaps.filter((gap) => !closed.includes(gap)),
        ...unseen.map((gap) => ({ ...gap, evidence: 'log-only' as const })),
      ],
      conditional: space.conditional.filter(({ permission }) => !granted.has(permission)),
    };
  };
}
