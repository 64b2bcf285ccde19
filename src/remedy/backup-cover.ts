import type { Gap } from '../diagnosis/gap';
import { backupCovers, type BackupCover, type Unresolved } from './plan';

/** The least cover that needs a gap closed. `project` is null for a gap of the site. */
export function coverOf(
  project: string | null,
  gap: Pick<Gap, 'permission' | 'tier' | 'cause'>,
): BackupCover {
  if (isOfGlobalPermission(project, gap)) return 'site-settings';
  return gap.tier === 'content' ? 'content' : 'space-settings';
}

/**
 * Whether a global permission is missing. A gap without a project need not be one: of a work item that Jira does not find, the log
 * names a permission and no project.
 */
function isOfGlobalPermission(
  project: string | null,
  { permission, cause }: Pick<Gap, 'permission' | 'cause'>,
): boolean {
  if (permission === null) return false;
  return cause.kind === 'global-permission' || (project === null && cause.kind === 'account-inactive');
}

/** Whether what a plan leaves is a global permission: one beyond the cover, or of an account that is to be reactivated first. */
export function isGlobalLeft({ project, because }: Pick<Unresolved, 'project' | 'because'>): boolean {
  if (because.kind === 'not-covered') return because.cover === 'site-settings';
  return project === null && because.kind === 'after-reactivation';
}

/** Whether one cover is within another. */
export function isCovered(cover: BackupCover, by: BackupCover): boolean {
  return backupCovers.indexOf(cover) <= backupCovers.indexOf(by);
}

/** The deepest tier among gaps that records of the log point to, short of the site's settings: those are only ever chosen. */
export function coverOfLog(gaps: readonly Pick<Gap, 'tier' | 'records'>[]): BackupCover {
  return gaps.some(({ tier, records }) => tier === 'settings' && records > 0) ? 'space-settings' : 'content';
}
