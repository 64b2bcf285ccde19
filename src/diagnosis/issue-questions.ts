import { grouped } from '../text/grouped';
import type { PermissionKey } from '../access';
import type { SiteFacts } from './facts';
import { ISSUES_A_PROJECT, ISSUES_A_SCAN, classOf, type Findings } from './names';
import { liveProjects, type NamedFacts } from './needs';
import { byPermission } from './order';
import { grantedInProject } from './match-verdicts';
import type { RecordGroup } from './record-groups';
import { roundRobin } from './round-robin';
import { byCodeUnits } from '../text/order';

/**
 * Issue id → permissions to check on it: those that its own records point to and that Jira grants in its project. To be asked
 * after the projects. At most 200 work items a project and 5,000 in all.
 */
export function issueQuestions(
  findings: Findings,
  facts: NamedFacts & Pick<SiteFacts, 'verdicts'>,
): ReadonlyMap<string, readonly PermissionKey[]> {
  const wanted = new Map<string, Set<PermissionKey>>();
  const queues = liveProjects(findings, facts).map(({ project, recordGroups }) => {
    const all = asked(project.id, recordGroups, facts);
    for (const { itemId, keys } of all) {
      const soFar = wanted.get(itemId) ?? new Set();
      wanted.set(itemId, soFar);
      for (const key of keys) soFar.add(key);
    }
    const inOrder = [...grouped(all, ({ cls }) => cls)]
      .sort(([a], [b]) => byCodeUnits(a, b))
      .map(([, its]) => its.map(({ itemId }) => itemId));
    return roundRobin(inOrder).slice(0, ISSUES_A_PROJECT);
  });
  return new Map(
    roundRobin(queues)
      .slice(0, ISSUES_A_SCAN)
      .map((itemId) => [itemId, [...(wanted.get(itemId) ?? [])].sort(byPermission)] as const),
  );
}

function asked(
  projectId: string,
  recordGroups: readonly RecordGroup[],
  facts: NamedFacts & Pick<SiteFacts, 'verdicts'>,
): readonly { itemId: string; keys: readonly PermissionKey[]; cls: string }[] {
  return recordGroups.flatMap(({ finding, about }) => {
    const { verdict, want } = finding;
    if (about.kind !== 'item' || verdict !== 'permission' || want?.kind !== 'permission') return [];
    const keys = grantedInProject(want, projectId, facts);
    return keys.length === 0 ? [] : [{ itemId: about.item.id, keys, cls: classOf(finding) }];
  });
}
