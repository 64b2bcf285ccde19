import type { SiteIssue } from '../../jira/site/site-file';
import type { Random } from '../random';
import { creates, updates, type Failure } from './record';

/** What a restore meets that no permission of the account closes: other people, roles of a comment, shares, rules, bad data. */
export function otherRestoreFailures(issues: readonly SiteIssue[], random: Random): Failure[] {
  const issue = () => random.pick(issues).key;
  // Spaces that have the roles Administrators and Developers, with the account in neither.
  const besideRoles = issues.filter(({ key }) => /^(?:TREK|SHOP|MOB)-/.test(key));
  const roleIssue = () => random.pick(besideRoles).key;
  // Customers see the work items of service spaces.
  const besideCustomers = issues.filter(({ key }) => !/^(?:CARE|IT)-/.test(key));
  const child = () => String(80_000 + Math.floor(random.next() * 9000));
  const many = (count: number, make: () => Failure) => Array.from({ length: count }, make);
  const refused = (says: string, status = 400, type = 'issue'): Failure =>
    creates(type, issue(), status, says);
  const notInRole = (type: string, role: string, field: string): Failure =>
    creates(type, child(), 400, `You are currently not a member of the project role: ${role}.`, {
      issue: roleIssue(),
      field,
    });
  return [
    ...many(6, () => notInRole('comment', 'Administrators', 'commentLevel')),
    ...many(2, () => notInRole('issue_worklog', 'Developers', 'worklogLevel')),
    ...many(5, () =>
      updates('issue', issue(), 400, "User 'Gil Marten' cannot be assigned issues.", { field: 'assignee' }),
    ),
    ...many(4, () =>
      creates(
        'issue_watcher',
        random.pick(besideCustomers).key,
        400,
        'The user "Ada Fisk" does not have permission to view this issue. This user will not be added to the watch list.',
      ),
    ),
    ...many(3, () =>
      creates('filter', child(), 400, 'You do not have permission to Create a Shared filter.'),
    ),
    creates('filter', child(), 400, "You do not have permission to share with Project: 'Payments'."),
    creates(
      'filter',
      child(),
      400,
      "You can not share with a role in project 'LGL' as you do not have browse permission.",
    ),
    updates(
      'filter',
      '10603',
      400,
      'The selected filter is not available to you, perhaps it has been deleted or had its permissions changed.',
    ),
    ...many(2, () =>
      creates(
        'project',
        'TENT',
        403,
        'You must have global administrator rights in order to modify projects.',
      ),
    ),
    ...many(2, () =>
      creates('issue_type_scheme', child(), 403, 'Only Jira administrators can access issue type schemes.'),
    ),
    ...many(8, () =>
      updates(
        'issue',
        issue(),
        400,
        "Field 'customfield_10088' cannot be set. It is not on the appropriate screen, or unknown.",
        { field: 'customfield_10088' },
      ),
    ),
    ...many(6, () =>
      creates('issue', issue(), 400, 'Fabric weight is required.', { field: 'customfield_10021' }),
    ),
    ...many(4, () => refused('It seems that you have tried to perform an illegal workflow operation.')),
    ...many(3, () =>
      refused('You are not allowed to edit this issue due to its current status in the workflow.'),
    ),
    ...many(4, () =>
      refused('A version with this name already exists in this project.', 400, 'project_version'),
    ),
    ...many(2, () => refused("The security level with id '999' does not exist.")),
    ...many(3, () => refused('Given parent work item does not belong to appropriate hierarchy.')),
    ...many(2, () =>
      refused(
        "We can't create this issue for you right now, it could be due to unsupported content you've entered into one or more of the issue fields.",
      ),
    ),
    ...many(3, () => refused("Group: 'contractors-2023' does not exist.", 400, 'project_role_actors')),
    ...many(12, () =>
      creates(random.pick(['comment', 'issue_worklog']), child(), 429, 'Rate limit exceeded', {
        issue: issue(),
        raw: true,
      }),
    ),
    ...many(2, () =>
      creates('comment', child(), 413, 'The per-issue limit for comments has been breached.', {
        issue: issue(),
      }),
    ),
    ...many(3, () => creates('issue', issue(), 500, 'Internal server error')),
    ...many(3, () =>
      creates('issue_attachment', child(), 0, 'upload stream closed early', { issue: issue(), raw: true }),
    ),
    creates('comment', child(), 422, 'mention target moved to another directory', { issue: issue() }),
  ];
}
