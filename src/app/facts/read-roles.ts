import type { RoleActors } from '../../access';
import type { JiraReader, Result } from '../../jira';
import { inBatches } from '../../jira/batches';

/** Roles read at one time. */
const width = 5;

/** Who is in these roles of a project, or why Jira does not say, in the order of the ids. */
export async function readRoles(
  projectId: string,
  roleIds: readonly string[],
  jira: JiraReader,
): Promise<readonly (readonly [roleId: string, answer: Result<RoleActors>])[]> {
  const read: (readonly [string, Result<RoleActors>])[] = [];
  for (const some of inBatches(roleIds, width)) {
    const ask = async (roleId: string) => [roleId, await jira.roleActors(projectId, roleId)] as const;
    read.push(...(await Promise.all(some.map(ask))));
  }
  return read;
}
