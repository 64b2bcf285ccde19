import { BROWSE_PROJECTS, type SecurityLevel } from '../../access';
import type { LevelItems, Verdicts } from '../../diagnosis/facts';
import type { Levels } from '../facts/work-items';
import type { FactStore } from './fact-store';

/** The levels of the schemes that were read to their end, with their members where those were read. */
export async function securityLevelsOf(
  store: FactStore,
  members: Levels,
): Promise<ReadonlyMap<string, readonly SecurityLevel[]>> {
  const levels = new Map((await store.all('security-level')).map((level) => [level.id, level]));
  const schemes = new Map<string, readonly SecurityLevel[]>();
  for (const schemeId of await store.all('levels-of-scheme')) {
    const own = [...levels.values()].filter((level) => level.schemeId === schemeId);
    schemes.set(
      schemeId,
      own.map(({ id, name }) => ({ id, name, schemeId, members: members.get(id)?.members ?? null })),
    );
  }
  return schemes;
}

/** What was found in the levels of each space, and what Jira says of it. The viewer's count goes before the app's where it is greater. */
export async function levelItemsOf(
  store: FactStore,
  { issues }: Pick<Verdicts, 'issues'>,
): Promise<ReadonlyMap<string, ReadonlyMap<string, LevelItems>>> {
  const counts = new Map(
    (await store.all('level-count')).map(({ projectId, levelId, workItems }) => [
      `${projectId} ${levelId}`,
      workItems,
    ]),
  );
  const found = new Map<string, Map<string, LevelItems>>();
  for (const { projectId, levelId, workItems, one } of await store.all('level-items')) {
    const levels = found.get(projectId) ?? new Map<string, LevelItems>();
    const known = levels.get(levelId);
    const verdict = issues.get(one);
    const said =
      verdict?.asked.has(BROWSE_PROJECTS) !== true
        ? null
        : verdict.granted.has(BROWSE_PROJECTS)
          ? 'granted'
          : 'refused';
    levels.set(levelId, {
      workItems: Math.max(known?.workItems ?? 0, workItems, counts.get(`${projectId} ${levelId}`) ?? 0),
      // one refusal is enough, whatever is granted on another one
      verdict: known?.verdict === 'refused' ? 'refused' : (said ?? known?.verdict ?? null),
    });
    found.set(projectId, levels);
  }
  return found;
}
