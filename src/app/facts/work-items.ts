import type { SecurityLevel, WorkItem } from '../../access';
import {
  isIssueName,
  limits,
  readToEnd,
  type IssueSeen,
  type JiraReader,
  type LevelMember,
  type Witness,
} from '../../jira';
import { inBatches } from '../../jira/batches';
import { matchIssues } from './match-issues';

type Level = Pick<SecurityLevel, 'schemeId' | 'members'>;
export type Levels = ReadonlyMap<string, Level>;

/** The levels whose members were read whole. */
export const levelsFrom = (levelIds: readonly string[], members: readonly LevelMember[]): Levels =>
  new Map(
    levelIds.map((id) => {
      const own = members.filter(({ levelId }) => levelId === id);
      return [id, { schemeId: own[0]?.schemeId ?? null, members: own.map(({ holder }) => holder) }];
    }),
  );

/** A work item with the members of its level, where they were read. */
export function workItemOf({ level, ...issue }: IssueSeen, levels: Levels): WorkItem {
  if (level === null) return { ...issue, level: null };
  const read = levels.get(level.id) ?? { schemeId: null, members: null };
  return { ...issue, level: { ...level, ...read } };
}

/** What a log calls work items → what the viewer sees of them, and the app of the rest; and which Jira did not answer about. */
export async function workItemsNamed(
  names: readonly string[],
  projectByName: ReadonlyMap<string, string>,
  jira: JiraReader,
): Promise<{ readonly found: ReadonlyMap<string, IssueSeen>; readonly notRead: ReadonlySet<string> }> {
  const found = new Map<string, IssueSeen>();
  const notRead = new Set<string>();
  for (const witness of ['viewer', 'app'] as const) {
    const left = names.filter((name) => isIssueName(name) && !found.has(name));
    for (const some of inBatches(left, limits.issuesPerFetch)) {
      const answer = await jira.issues(some, witness);
      if (answer.ok) {
        for (const [name, issue] of matchIssues(some, answer.value, projectByName)) found.set(name, issue);
      } else if (witness === 'viewer') for (const name of some) notRead.add(name);
    }
  }
  return { found, notRead: new Set([...notRead].filter((name) => !found.has(name))) };
}

/** Who is in these security levels, as the first witness whom Jira tells; a level that is not in the answer could not be read. */
export async function levelsOf(
  levelIds: readonly string[],
  jira: JiraReader,
  witnesses: readonly Witness[] = ['viewer'],
): Promise<Levels> {
  const levels = new Map<string, Level>();
  for (const some of inBatches([...levelIds].sort(), limits.levelsPerCall)) {
    for (const as of witnesses) {
      const members = await readToEnd('security levels', (startAt) => jira.levelMembers(some, startAt, as));
      if (!members.ok) continue;
      for (const [id, level] of levelsFrom(some, members.value)) levels.set(id, level);
      break;
    }
  }
  return levels;
}
