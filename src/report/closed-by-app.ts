import { refsOf } from '../diagnosis/gap-ref';
import type { Plan } from '../remedy';
import type { CurrentProject } from './current-state';
import { GapFates } from './gap-fates';

/** A space as it will be, as far as is known, once this app has made its changes: without the gaps that they close. */
export function closedByApp(
  plan: Pick<Plan, 'changes' | 'leaves'>,
): (space: CurrentProject) => CurrentProject {
  const fates = new GapFates(plan);
  return (space) => {
    const closed = space.gaps.filter((gap) => fates.of(refsOf(space.key, gap)) === 'app');
    const granted = new Set(
      closed.filter(({ cause }) => cause.kind === 'conditional-only').map(({ permission }) => permission),
    );
    return {
      ...space,
      gaps: space.gaps.filter((gap) => !closed.includes(gap)),
      conditional: space.conditional.filter(({ permission }) => !granted.has(permission)),
    };
  };
}
