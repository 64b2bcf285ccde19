import { isProjectKey, limits, type JiraReader } from '../../jira';
import { inBatches } from '../../jira/batches';

interface Named {
  readonly key: string;
  readonly name: string | null;
}

/**
 * Rows with the names of their spaces. A report of very many spaces has none of those that lack nothing: they are asked for what is
 * shown, and the key stands where Jira tells none. `isFound`: whether somebody found the space.
 */
export async function withNames<Row extends Named>(
  rows: readonly Row[],
  isFound: (row: Row) => boolean,
  jira: JiraReader,
): Promise<readonly Row[]> {
  const wanted = rows.flatMap((row) => (row.name === null && isFound(row) ? [row.key] : []));
  const names = new Map<string, string>();
  for (const keys of inBatches(wanted.filter(isProjectKey), limits.namesPerProjectSearch)) {
    const answer = await jira.projectsByName({ keys }, 'viewer');
    for (const { key, name } of answer.ok ? answer.value.items : []) names.set(key, name);
  }
  return rows.map((row) => ({ ...row, name: row.name ?? names.get(row.key) ?? null }));
}
