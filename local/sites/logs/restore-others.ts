import type { SiteIssue } from '../../jira/site/site-file';
import type { Random } from '../random';
import type { Failure } from './record';

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
  const refused = (says: string, status = 400, type = 'issue'): Failure => ({
    operation: 'create',
    type,
    id: issue(),
    status,
    says,
  });
  return [
    ...many(6, () => ({
      operation: 'create',
      type: 'comment',
      id: child(),
      issue: roleIssue(),
      status: 400,
      field: 'commentLevel',
      says: 'You are currently not a member of the project role: Administrators.',
    })),
    ...many(2, () => ({
      operation: 'create',
      type: 'issue_worklog',
      id: child(),
      issue: roleIssue(),
      status: 400,
      field: 'worklogLevel',
      says: 'You are currently not a member of the project role: Developers.',
    })),
    ...many(5, () => ({
      operation: 'update',
      type: 'issue',
      id: issue(),
      status: 400,
      field: 'assignee',
      says: "User 'Gil Marten' cannot be assigned issues.",
    })),
    ...many(4, () => ({
      operation: 'create',
      type: 'issue_watcher',
      id: random.pick(besideCustomers).key,
      status: 400,
      says: 'The user "Ada Fisk" does not have permission to view this issue. This user will not be added to the watch list.',
    })),
    ...many(3, () => ({
      operation: 'create',
      type: 'filter',
      id: child(),
      status: 400,
      says: 'You do not have permission to Create a Shared filter.',
    })),
    {
      operation: 'create',
      type: 'filter',
      id: child(),
      status: 400,
      says: "You do not have permission to share with Project: 'Payments'.",
    },
    {
      operation: 'create',
      type: 'filter',
      id: child(),
      status: 400,
      says: "You can not share with a role in project 'LGL' as you do not have browse permission.",
    },
    {
      operation: 'update',
      type: 'filter',
      id: '10603',
      status: 400,
      says: 'The selected filter is not available to you, perhaps it has been deleted or had its permissions changed.',
    },
    ...many(2, () => ({
      operation: 'create',
      type: 'project',
      id: 'TENT',
      status: 403,
      says: 'You must have global administrator rights in order to modify projects.',
    })),
    ...many(2, () => ({
      operation: 'create',
      type: 'issue_type_scheme',
      id: child(),
      status: 403,
      says: 'Only Jira administrators can access issue type schemes.',
    })),
    ...many(8, () => ({
      operation: 'update',
      type: 'issue',
      id: issue(),
      status: 400,
      field: 'customfield_10088',
      says: "Field 'customfield_10088' cannot be set. It is not on the appropriate screen, or unknown.",
    })),
    ...many(6, () => ({
      operation: 'create',
      type: 'issue',
      id: issue(),
      status: 400,
      field: 'customfield_10021',
      says: 'Fabric weight is required.',
    })),
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
    ...many(12, () => ({
      operation: 'create',
      type: random.pick(['comment', 'issue_worklog']),
      id: child(),
      issue: issue(),
      status: 429,
      says: 'Rate limit exceeded',
      raw: true,
    })),
    ...many(2, () => ({
      operation: 'create',
      type: 'comment',
      id: child(),
      issue: issue(),
      status: 413,
      says: 'The per-issue limit for comments has been breached.',
    })),
    ...many(3, () => ({
      operation: 'create',
      type: 'issue',
      id: issue(),
      status: 500,
      says: 'Internal server error',
    })),
    ...many(3, () => ({
      operation: 'create',
      type: 'issue_attachment',
      id: child(),
      issue: issue(),
      status: 0,
      says: 'upload stream closed early',
      raw: true,
    })),
    {
      operation: 'create',
      type: 'comment',
      id: child(),
      issue: issue(),
      status: 422,
      says: 'mention target moved to another directory',
    },
  ];
}
