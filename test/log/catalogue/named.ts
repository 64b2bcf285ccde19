import { notVisible } from './example';
import type { Want } from '../../../src/log';

/** A message and all that it names. */
export interface Named {
  readonly says: string;
  readonly issue?: string;
  readonly project?: string;
  readonly want?: Want;
  /** The person who acts. */
  readonly actor?: string;
}

export const named: readonly Named[] = [
  {
    says: 'JiraError HTTP 404 url: https://acme.atlassian.net/rest/api/3/issue/PAY-7 text: Issue does not exist or you do not have permission to see it.',
    issue: 'PAY-7',
    project: 'PAY',
  },
  {
    says: '[404: GET] https://acme.atlassian.net/rest/api/3/project/WEB body=b"You cannot view this project."',
    project: 'WEB',
  },
  {
    says: "Issue with key 'PAY-7' either does not exist or you do not have permission to view it.",
    issue: 'PAY-7',
    project: 'PAY',
  },
  {
    says: "The current user does not have permission to browse to the issue with id '70001'",
    issue: '70001',
  },
  { says: "The current user does not have permission to edit the issue with id '70001'", issue: '70001' },
  { says: "No project could be found with key 'WEB_2'.", project: 'WEB_2' },
  { says: "No project could be found with id '20001'.", project: '20001' },
  { says: "The value 'PAY' does not exist for the field 'project'.", project: 'PAY' },
  { says: "The value 'Payments and more' does not exist for the field 'project'." },
  {
    says: '"Due Date" field is required and you do not have permission to Schedule Issues for project "PAY".',
    project: 'PAY',
  },
  { says: "No Link Issue Permission for issue 'WEB-12'", issue: 'WEB-12', project: 'WEB' },
  {
    says: "User 'Dana Backup' is not allowed to add watchers to issue 'PAY-7'",
    issue: 'PAY-7',
    project: 'PAY',
    actor: 'Dana Backup',
  },
  {
    says: "User 'Dana Backup' is not allowed to remove watchers from issue 'PAY-7'",
    issue: 'PAY-7',
    project: 'PAY',
    actor: 'Dana Backup',
  },
  {
    says: "Project with key 'PAY' either does not exist or you do not have permission to create versions in it.",
    project: 'PAY',
  },
  { says: "You do not have permission to share with Project: 'PAY'.", project: 'PAY' },
  {
    says: "You can not share with a role in project 'PAY' as you do not have browse permission.",
    project: 'PAY',
  },
  {
    says: "The issue 'PAY-7' has subtasks. You must specify the 'deleteSubtasks' parameter to delete it.",
    issue: 'PAY-7',
    project: 'PAY',
  },
  {
    says: 'You are currently not a member of the project role: Developers.',
    want: notVisible('comment', 'Developers'),
  },
  {
    says: 'You are currently not a member of the project role: Service Desk Team',
    want: notVisible('comment', 'Service Desk Team'),
  },
  { says: 'Dana Backup, you do not have the permission to comment on this issue.', actor: 'Dana Backup' },
  { says: "Séan O'Hara, you do not have the permission to comment on this issue.", actor: "Séan O'Hara" },
  {
    says: 'The Dana Backup does not have permission to comment on issues in this project.',
    actor: 'Dana Backup',
  },
  {
    says: 'Dana Backup, you do not have the permission for this comment.',
    actor: 'Dana Backup',
    want: notVisible('comment'),
  },
  { says: 'Dana Backup, you do not have the permission to edit this comment.', actor: 'Dana Backup' },
  {
    says: 'Dana Backup, you do not have the permission to associate a worklog to this issue.',
    actor: 'Dana Backup',
  },
  { says: 'Dana Backup, you do not have permission to edit the specified worklog.', actor: 'Dana Backup' },
  { says: 'Dana Backup, you do not have permission to delete the specified worklog.', actor: 'Dana Backup' },
];

/** Messages about somebody whose permission it is, and not about who acts. */
export const namedNobody: readonly string[] = [
  "User 'Erin Park' cannot be assigned issues.",
  'The user "Erin Park" does not have permission to view this issue. This user will not be added to the watch list.',
  'You do not have the permission to comment on this issue.',
];
