import type { Site } from '../../jira/site/site-file';
import { account } from '../fernhollow/people';
import { randomFrom } from '../random';
import { recordsOf } from './record';
import { otherRestoreFailures } from './restore-others';
import { restoreFailures } from './restore-writes';
import { shuffled } from './shuffled';
import { currentOf } from './standing';

/** The spaces that the restore wrote to. */
const restored = [
  'TREK',
  'SHOP',
  'OPS',
  'PAY',
  'MOB',
  'RND',
  'MKT',
  'LGL',
  'CARE',
  'IT',
  'IDEA',
  'ROC',
  'PCK',
  'GRW',
  'POD',
];

/** The error log of a restore into the default site by its backup account. */
export function restoreLog(site: Site) {
  const random = randomFrom(23);
  const standing = currentOf(site, account.backup);
  const projects = site.projects.filter(({ key }) => restored.includes(key));
  const seen = site.issues.filter(
    (issue) =>
      standing.on(issue, 'BROWSE_PROJECTS') &&
      projects.some(({ id, key }) => id === issue.projectId && key !== 'IDEA'),
  );
  const spaces = projects.flatMap((project) => restoreFailures(standing, project, random));
  const began = new Date('2026-11-22T09:30:00Z');
  return {
    event: 'restore',
    event_id: 'evt_01JDAWV3KX',
    organization: 'Fernhollow Outfitters',
    started_at: began.toISOString().replace('.000Z', 'Z'),
    status: 'completed_with_errors',
    errors: recordsOf(shuffled(spaces, otherRestoreFailures(seen, random), random), began, random),
  };
}
