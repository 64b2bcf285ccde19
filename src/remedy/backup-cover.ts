import type { Gap } from '../diagnosis/gap';
import { backupCovers, type BackupCover } from './plan';

/** The least cover that needs a gap closed. `project` is null for a gap of the site. */
export function coverOf(
  project: string | null,
  { permission, tier, cause }: Pick<Gap, 'permission' | 'tier' | 'cause'>,
): BackupCover {
  const isGlobal = cause.kind === 'global-permission' || (project === null && permission !== null);
  if (isGlobal) return 'site-settings';
  return tier === 'content' ? 'content' : 'space-settings';
}

export function isCovered(cover: BackupCover, by: BackupCover): boolean {
  return backupCovers.indexOf(cover) <= backupCovers.indexOf(by);
}

/** The deepest tier among gaps that records of the log point to, short of the site's settings: those are only ever chosen. */
export function coverOfLog(gaps: readonly Pick<Gap, 'tier' | 'records'>[]): BackupCover {
  return gaps.some(({ tier, records }) => tier === 'settings' && records > 0) ? 'space-settings' : 'content';
}
