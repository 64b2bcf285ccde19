import type { Site } from '../../jira/site/site-file';
import { account } from '../fernhollow/people';
import { randomFrom } from '../random';
import { noise } from './backup-noise';
import { siteFailures } from './backup-site';
import { spaceFailures } from './backup-spaces';
import { recordsOf } from './record';
import { shuffled } from './shuffled';
import { currentOf } from './standing';

/** The error log of a nightly backup of the default site by its backup account. */
export function backupLog(site: Site) {
  const random = randomFrom(22);
  const standing = currentOf(site, account.backup);
  const seen = site.issues.filter(
    (issue) =>
      standing.on(issue, 'BROWSE_PROJECTS') &&
      site.projects.some(({ id, status }) => id === issue.projectId && status === 'live'),
  );
  const spaces = site.projects.flatMap((project) => spaceFailures(standing, project, random));
  const failures = [...siteFailures(standing), ...shuffled(spaces, noise(seen, random), random)];
  const began = new Date('2026-11-22T02:00:00Z');
  return {
    event: 'backup',
    event_id: 'evt_01JDA2M7Q8',
    organization: 'Fernhollow Outfitters',
    started_at: began.toISOString().replace('.000Z', 'Z'),
    status: 'completed_with_errors',
    errors: recordsOf(failures, began, random),
  };
}
