import { numberOf } from '../../remedy';
import { lastPlan } from './stored-plan';

/** By space, the changes of a report's plan that close any of its gaps. Empty where another plan is the last by now, or none. */
export async function changesBySpace(
  reportId: string,
  planId: string | null,
): Promise<ReadonlyMap<string, ReadonlySet<number>>> {
  const bySpace = new Map<string, Set<number>>();
  const stored = await lastPlan(reportId);
  const changes = stored?.planId === planId ? stored.plan.changes : [];
  for (const change of changes) {
    for (const { project } of [...change.closes, ...change.mayClose]) {
      if (project === null) continue;
      const numbers = bySpace.get(project) ?? new Set();
      bySpace.set(project, numbers.add(numberOf(change)));
    }
  }
  return bySpace;
}
