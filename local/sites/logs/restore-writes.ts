import type { SiteIssue, SiteProject } from '../../jira/site/site-file';
import { hiddenIssue, hiddenProject } from './hidden-items';
import type { Failure } from './record';
import type { Standing } from './standing';
import type { Random } from '../random';

const actor = 'Backup Service';
const cannotBeSet = (field: string) =>
  `Field '${field}' cannot be set. It is not on the appropriate screen, or unknown.`;

/** What Jira says to a write for which one permission is lacking. */
const refusals: Readonly<Record<string, (issue: string, child: string) => Failure>> = {
  CREATE_ISSUES: (id) => ({
    operation: 'create',
    type: 'issue',
    id,
    status: 400,
    says: allFields,
    raw: true,
  }),
  EDIT_ISSUES: (id) => ({
    operation: 'update',
    type: 'issue',
    id,
    status: 400,
    says: 'You do not have permission to edit issues in this project.',
  }),
  ASSIGN_ISSUES: (id) => ({
    operation: 'update',
    type: 'issue',
    id,
    status: 400,
    field: 'assignee',
    says: 'You do not have permission to assign issues.',
  }),
  MODIFY_REPORTER: (id) => ({
    operation: 'create',
    type: 'issue',
    id,
    status: 400,
    field: 'reporter',
    says: cannotBeSet('reporter'),
  }),
  SCHEDULE_ISSUES: (id) => ({
    operation: 'update',
    type: 'issue',
    id,
    status: 400,
    says: 'You do not have the Schedule Issue permission.',
  }),
  SET_ISSUE_SECURITY: (id) => ({
    operation: 'create',
    type: 'issue',
    id,
    status: 400,
    field: 'security',
    says: 'You do not have permission to specify a security level.',
  }),
  TRANSITION_ISSUES: (id) => ({
    operation: 'transition',
    type: 'issue',
    id,
    status: 400,
    says: 'You do not have permission to transition this issue.',
  }),
  RESOLVE_ISSUES: (id) => ({
    operation: 'update',
    type: 'issue',
    id,
    status: 400,
    field: 'fixVersions',
    says: 'You do not have permissions to edit Fix Version/s.',
  }),
  ADD_COMMENTS: (issue, id) => ({
    operation: 'create',
    type: 'comment',
    id,
    issue,
    status: 400,
    says: `${actor}, you do not have the permission to comment on this issue.`,
  }),
  CREATE_ATTACHMENTS: (issue, id) => ({
    operation: 'create',
    type: 'issue_attachment',
    id,
    issue,
    status: 403,
    says: 'You do not have permission to create attachments for this issue.',
  }),
  WORK_ON_ISSUES: (issue, id) => ({
    operation: 'create',
    type: 'issue_worklog',
    id,
    issue,
    status: 400,
    says: `${actor}, you do not have the permission to associate a worklog to this issue.`,
  }),
  LINK_ISSUES: (issue, id) => ({
    operation: 'create',
    type: 'issue_link',
    id,
    issue,
    status: 401,
    says: `No Link Issue Permission for issue '${issue}'`,
  }),
  MANAGE_WATCHERS: (id) => ({
    operation: 'create',
    type: 'issue_watcher',
    id,
    status: 403,
    says: `User '${actor}' is not allowed to add watchers to issue '${id}'`,
  }),
};

/** Row 16: every field of a new work item is refused at once. */
const allFields = JSON.stringify({
  errorMessages: [],
  errors: Object.fromEntries(
    ['summary', 'description', 'priority', 'labels'].map((field) => [field, cannotBeSet(field)]),
  ),
});

/** What a restore meets in one space, as the account stands there: a few work items for each permission that it lacks. */
export function restoreFailures(standing: Standing, project: SiteProject, random: Random): Failure[] {
  const issues = standing.issuesOf(project).slice(0, 24);
  if (!standing.in(project, 'BROWSE_PROJECTS')) {
    return [hiddenProject(project.key), ...issues.slice(0, 10).map(hidden), newIssue(project)];
  }
  const lacking = Object.entries(refusals).filter(([permission]) => !standing.in(project, permission));
  return [
    ...lacking.flatMap(([, refusal]) =>
      issues
        .filter(() => random.chance(0.09))
        .map(({ key }) => refusal(key, String(70_000 + Math.floor(random.next() * 9000)))),
    ),
    ...(standing.in(project, 'CREATE_ISSUES') ? [] : [newIssue(project)]),
    ...(standing.in(project, 'ADMINISTER_PROJECTS') ? [] : settings(project)),
    ...(project.typeKey !== 'software' || standing.in(project, 'MANAGE_SPRINTS_PERMISSION')
      ? []
      : [sprint(project)]),
  ];
}

function hidden(issue: SiteIssue): Failure {
  return { operation: 'update', type: 'issue', id: issue.key, status: 404, says: hiddenIssue };
}

/** Row 15. */
function newIssue({ key }: SiteProject): Failure {
  return {
    operation: 'create',
    type: 'issue',
    id: 'new',
    project: key,
    status: 403,
    says: 'You do not have permission to create issues in this project.',
  };
}

/** Rows 67, 70 and 73. */
function settings({ key }: SiteProject): Failure[] {
  return [
    {
      operation: 'create',
      type: 'project_version',
      id: '3.2',
      project: key,
      status: 404,
      says: `Project with key '${key}' either does not exist or you do not have permission to create versions in it.`,
    },
    {
      operation: 'create',
      type: 'project_component',
      id: 'Checkout',
      project: key,
      status: 403,
      says: `The user ${actor} does not have permission to complete this operation.`,
    },
    {
      operation: 'update',
      type: 'project_role_actors',
      id: key,
      status: 403,
      says: 'The user does not have the JIRA Administrator permission, or is not running Enterprise and does not have the Project admin permission.',
    },
  ];
}

/** Row 121. */
function sprint({ key }: SiteProject): Failure {
  return {
    operation: 'update',
    type: 'sprint',
    id: `sprint-${key}`,
    project: key,
    status: 400,
    says: 'You need the "Manage Sprints" or "Start/complete sprints" permission for all projects in the origin board to manage this sprint.',
  };
}
