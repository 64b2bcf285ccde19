import type { PermissionKey } from '../access/model';
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

/** A row of the map in a few bytes: a digit for what lies beyond the task, then one for each permission. */
export function writeCells({ byPermission, beyondTask }: Cells): string {
  const all = cellPermissions.map((permission) => written(byPermission.get(permission)));
  return `${written(beyondTask)}${all.join('').replace(/-+$/, '')}`;
}

/** What is not known stands as null. */
export function readCell(cells: string, permission: PermissionKey | null): Cell | null {
  const at = permission === null ? 0 : cellPermissions.indexOf(permission) + 1;
  return at === 0 && permission !== null ? null : read(cells[at]);
}
