import type { Profile } from '../../diagnosis';
import { cellsOf } from '../cells';
import type { CurrentProject } from '../current-state';
import type { NamedCell } from '../map-view';
import type { Words } from '../words/words';

/** What the log asks for beyond the task, as a column of the map. */
export const beyondTaskName = 'Beyond the task';

/** The map's row of one space, by itself: the permissions that the task needs there. */
export function spaceCells(project: CurrentProject, profile: Profile, words: Words): readonly NamedCell[] {
  const { byPermission, beyondTask } = cellsOf(project, profile);
  const task = [...byPermission].flatMap(([permission, cell]) =>
    cell === 'not-needed' ? [] : [{ name: words.permission(permission), cell }],
  );
  return beyondTask === null ? task : [...task, { name: beyondTaskName, cell: beyondTask }];
}
