import type { SiteIssue } from '../../jira/site/site-file';
import type { Random } from '../random';
import { fails, type Failure } from './record';

/** Row 1 of the message catalogue: Jira's answer for a work item that is hidden or gone. */
export const hiddenIssue = 'Issue does not exist or you do not have permission to see it.';

const base = 'https://fernhollow.example/rest/api/3';

/** What a backup meets at a work item that it may not see: the item itself, or something of it, named in one of several ways. */
export function hiddenItem(issue: SiteIssue, random: Random): Failure {
  const child = String(20_000 + Math.floor(random.next() * 40_000));
  const of = { issue: issue.key };
  return random.pick<Failure>([
    fails('issue', issue.key, 404, hiddenIssue),
    fails('issue', issue.key, 404, hiddenIssue),
    fails('issue', String(issue.id), 404, hiddenIssue),
    fails('comment', child, 404, hiddenIssue, { ...of, url: `${base}/issue/${issue.key}/comment/${child}` }),
    fails('issue_worklog', child, 404, hiddenIssue, of),
    fails(
      'issue_attachment_content',
      child,
      403,
      `You do not have permission to view attachment with id: ${child}`,
      of,
    ),
    fails('issue_remote_link', child, 404, hiddenIssue, {
      ...of,
      url: `${base}/issue/${issue.key}/remotelink`,
    }),
    fails('issue_properties', issue.key, 404, hiddenIssue),
  ]);
}

/** Row 8: Jira's answer for a project that is hidden, in the trash or gone. */
export function hiddenProject(key: string, type = 'project'): Failure {
  return fails(type, key, 404, `No project could be found with key '${key}'.`);
}
