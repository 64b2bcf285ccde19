import type { SiteIssue, SiteProject } from '../../jira/site/site-file';
import { hiddenIssue, hiddenProject } from './hidden-items';
import { creates, fails, updates, type Failure } from './record';
import type { Standing } from './standing';
import type { Random } from '../random';

const actor = 'Backup Service';
const cannotBeSet = (field: string) =>
  `Field '${field}' cannot be set. It is not on the appropriate screen, or unknown.`;

/** What Jira says to a write for which one permission is lacking. */
const refusals: Readonly<Record<string, (issue: string, child: string) => Failure>> = {
  CREATE_ISSUES: (id) => creates('issue', id, 400, allFields, { raw: true }),
  EDIT_ISSUES: (id) =>
    updates('issue', id, 400, 'You do not have permission to edit issues in this project.'),
  ASSIGN_ISSUES: (id) =>
    updates('issue', id, 400, 'You do not have permission to assign issues.', { field: 'assignee' }),
  MODIFY_REPORTER: (id) => creates('issue', id, 400, cannotBeSet('reporter'), { field: 'reporter' }),
  SCHEDULE_ISSUES: (id) => updates('issue', id, 400, 'You do not have the Schedule Issue permission.'),
  SET_ISSUE_SECURITY: (id) =>
    creates('issue', id, 400, 'You do not have permission to specify a security level.', {
      field: 'security',
    }),
  TRANSITION_ISSUES: (id) =>
    fails('issue', id, 400, 'You do not have permission to transition this issue.', {
      operation: 'transition',
    }),
  RESOLVE_ISSUES: (id) =>
    updates('issue', id, 400, 'You do not have permissions to edit Fix Version/s.', { field: 'fixVersions' }),
  ADD_COMMENTS: (issue, id) =>
    creates('comment', id, 400, `${actor}, you do not have the permission to comment on this issue.`, {
      issue,
    }),
  CREATE_ATTACHMENTS: (issue, id) =>
    creates('issue_attachment', id, 403, 'You do not have permission to create attachments for this issue.', {
      issue,
    }),
  WORK_ON_ISSUES: (issue, id) =>
    creates(
      'issue_worklog',
      id,
      400,
      `${actor}, you do not have the permission to associate a worklog to this issue.`,
      { issue },
    ),
  LINK_ISSUES: (issue, id) =>
    creates('issue_link', id, 401, `No Link Issue Permission for issue '${issue}'`, { issue }),
  MANAGE_WATCHERS: (id) =>
    creates('issue_watcher', id, 403, `User '${actor}' is not allowed to add watchers to issue '${id}'`),
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
  return updates('issue', issue.key, 404, hiddenIssue);
}

/** Row 15. */
function newIssue({ key }: SiteProject): Failure {
  return creates('issue', 'new', 403, 'You do not have permission to create issues in this project.', {
    project: key,
  });
}

/** Rows 67, 70 and 73. */
function settings({ key }: SiteProject): Failure[] {
  return [
    creates(
      'project_version',
      '3.2',
      404,
      `Project with key '${key}' either does not exist or you do not have permission to create versions in it.`,
      { project: key },
    ),
    creates(
      'project_component',
      'Checkout',
      403,
      `The user ${actor} does not have permission to complete this operation.`,
      { project: key },
    ),
    updates(
      'project_role_actors',
      key,
      403,
      'The user does not have the JIRA Administrator permission, or is not running Enterprise and does not have the Project admin permission.',
    ),
  ];
}

/** Row 121. */
function sprint({ key }: SiteProject): Failure {
  return updates(
    'sprint',
    `sprint-${key}`,
    400,
    'You need the "Manage Sprints" or "Start/complete sprints" permission for all projects in the origin board to manage this sprint.',
    { project: key },
  );
}
