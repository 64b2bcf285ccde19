import type { PermissionKey } from '../access/model';
import { profileInProject, type Profile } from '../diagnosis';
import { cellKinds, type Cell, type Cells } from './cells';

/** Permissions by which cells are stored: one that a task comes to need is added at the end, and none is moved. */
export const cellPermissions: readonly PermissionKey[] = [
  'BROWSE_PROJECTS',
  'VIEW_VOTERS_AND_WATCHERS',
  'SERVICEDESK_AGENT',
  'ADMINISTER_PROJECTS',
  'CREATE_ISSUES',
  'EDIT_ISSUES',
  'ASSIGN_ISSUES',
  'MODIFY_REPORTER',
  'SCHEDULE_ISSUES',
  'SET_ISSUE_SECURITY',
  'TRANSITION_ISSUES',
  'RESOLVE_ISSUES',
  'ADD_COMMENTS',
  'CREATE_ATTACHMENTS',
  'WORK_ON_ISSUES',
  'LINK_ISSUES',
  'MANAGE_WATCHERS',
  'MANAGE_SPRINTS_PERMISSION',
];

const none = '-';
const written = (cell: Cell | null | undefined): string =>
  cell == null ? none : String(cellKinds.indexOf(cell));
const read = (digit: string | undefined): Cell | null =>
  digit === undefined || digit === none ? null : (cellKinds[Number(digit)] ?? null);

/** The permissions of a row in the order of their digits: after those of the tasks what a list alone asks for, which the report holds. */
const placesOf = (ofProfile: Iterable<PermissionKey>): readonly PermissionKey[] => [
  ...new Set([...cellPermissions, ...ofProfile]),
];

/** A row of the map in a few bytes: a digit for what lies beyond the task, then one for each permission. */
export function writeCells({ byPermission, beyondTask }: Cells): string {
  const all = placesOf(byPermission.keys()).map((permission) => written(byPermission.get(permission)));
  return `${written(beyondTask)}${all.join('').replace(/(?<!-)-+$/, '')}`;
}

/** Reads cells of a report's profile. What is not known stands as null. */
export function cellReader(
  profile: Profile,
): (cells: string, permission: PermissionKey | null) => Cell | null {
  const places = placesOf(profileInProject(profile, null));
  return (cells, permission) => {
    const at = permission === null ? 0 : places.indexOf(permission) + 1;
    return at === 0 && permission !== null ? null : read(cells[at]);
  };
}
