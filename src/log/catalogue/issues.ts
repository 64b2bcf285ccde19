import { aside, lacks, named, notVisible, row, somebodyElse, writing, type CatalogueRow } from './row';

const browse = lacks('BROWSE_PROJECTS');
const link = lacks('LINK_ISSUES');
const notOnScreen = "Field '{F}' cannot be set. It is not on the appropriate screen, or unknown";

/** Rows 1 to 65: refusals about work items and what hangs on them. */
export const issueRows: readonly CatalogueRow[] = [
  row(1, 'D', browse, ['Issue does not exist or you do not have permission to see it']),
  row(2, 'S', browse, ['You do not have the permission to see the specified issue']),
  row(3, 'L', browse, ['Issue Does Not Exist']),
  row(4, 'L', browse, [
    'The issue key or ID that you entered does not exist in the system, or you do not have permission to view it',
  ]),
  named(
    row(5, 'L', browse, [
      "Issue with key '{K}' either does not exist or you do not have permission to view it",
      "An issue with key '{K}' does not exist for field '{F}'",
    ]),
  ),
  named(
    row(6, 'L', browse, ["The current user does not have permission to browse to the issue with id '{I}'"]),
  ),
  named(
    writing(7, 'L', lacks('EDIT_ISSUES'), [
      "The current user does not have permission to edit the issue with id '{I}'",
    ]),
  ),
  named(
    row(8, 'C', browse, [
      "No project could be found with key '{P}'",
      "No project could be found with id '{J}'",
    ]),
  ),
  row(9, 'L', browse, ['You must have the browse project permission to view this project']),
  row(10, 'L', browse, ['You cannot view this project']),
  row(11, 'L', browse, [
    'The selected project does not exist, or you do not have permission to view it',
    'Entity associated with issue layout does not exist or user does not have required permissions',
  ]),
  named(row(12, 'C', browse, ["The value '{P}' does not exist for the field 'project'"])),
  row(13, 'L', browse, ["A value with ID '{X}' does not exist for the field '{F}'"]),
  row(14, 'C', browse, ["Field '{F}' does not exist or you do not have permission to view it"]),
  writing(15, 'C', lacks('CREATE_ISSUES'), [
    'You do not have permission to create issues in this project',
    "The project specified does not exist or you don't have permission to create issues in it",
    "or issue type '{X}' missing from create metadata",
  ]),
  // Which of 16 to 22 or 160 it is depends on the fields that were refused: see field-errors.ts.
  writing(16, 'C', lacks('CREATE_ISSUES'), [notOnScreen]),
  writing(23, 'L', lacks('MODIFY_REPORTER'), ['You do not have permission to modify the issue reporter']),
  writing(24, 'L', lacks('SCHEDULE_ISSUES'), ['You do not have the Schedule Issue permission']),
  writing(25, 'L', lacks('SET_ISSUE_SECURITY'), ['You do not have permission to specify a security level']),
  writing(26, 'L', lacks('SET_ISSUE_SECURITY'), [
    '"{F}" is required. The "Set Issue Security" permission is required in order to set this field',
  ]),
  writing(27, 'L', lacks('RESOLVE_ISSUES'), [
    'You do not have permissions to edit Fix Version/s',
    'You do not have permission to edit Fix Version/s',
  ]),
  named(
    writing(28, 'L', lacks('SCHEDULE_ISSUES'), [
      '"{F}" field is required and you do not have permission to Schedule Issues for project "{P}"',
    ]),
  ),
  writing(29, 'C', lacks('ASSIGN_ISSUES'), ['You do not have permission to assign issues']),
  writing(30, 'C', somebodyElse('ASSIGNABLE_USER'), ["User '{U}' cannot be assigned issues"]),
  writing(31, 'L', lacks('EDIT_ISSUES'), ['You do not have permission to edit issues in this project']),
  writing(32, 'D', lacks('DELETE_ISSUES'), ['You do not have permission to delete issues in this project']),
  writing(33, 'L', lacks('MOVE_ISSUES'), ['You do not have permissions to perform this operation']),
  writing(34, 'M', lacks('TRANSITION_ISSUES'), ['You do not have permission to transition this issue']),
  writing(36, 'C', lacks('ADD_COMMENTS'), ['{A}, you do not have the permission to comment on this issue']),
  writing(37, 'L', lacks('ADD_COMMENTS'), ['You do not have the permission to comment on this issue']),
  writing(38, 'L', lacks('ADD_COMMENTS'), [
    'You do not have permission to comment on issues in this project',
  ]),
  writing(39, 'L', lacks('ADD_COMMENTS'), [
    'The {A} does not have permission to comment on issues in this project',
  ]),
  row(40, 'L', notVisible('comment'), ['{A}, you do not have the permission for this comment']),
  writing(41, 'L', lacks('EDIT_ALL_COMMENTS', 'EDIT_OWN_COMMENTS'), [
    '{A}, you do not have the permission to edit this comment',
  ]),
  writing(42, 'L', lacks('DELETE_ALL_COMMENTS', 'DELETE_OWN_COMMENTS'), [
    'You do not have permission to delete comment with id: {X}',
  ]),
  writing(43, 'C', notVisible('comment'), ['You are currently not a member of the project role: {R}']),
  writing(44, 'C', lacks('CREATE_ATTACHMENTS'), [
    'You do not have permission to create attachments for this issue',
  ]),
  writing(45, 'L', lacks('CREATE_ATTACHMENTS'), [
    'You do not have permission to create attachments for this project',
  ]),
  row(46, 'L', browse, ['You do not have permission to view attachment with id: {X}']),
  writing(47, 'L', lacks('DELETE_ALL_ATTACHMENTS', 'DELETE_OWN_ATTACHMENTS'), [
    'You do not have permission to delete attachment with id: {X}',
  ]),
  writing(48, 'L', lacks('CREATE_ATTACHMENTS', 'DELETE_ALL_ATTACHMENTS', 'DELETE_OWN_ATTACHMENTS'), [
    'You do not have permission to manage the attachments for this issue',
  ]),
  writing(49, 'S', lacks('WORK_ON_ISSUES'), [
    '{A}, you do not have the permission to associate a worklog to this issue',
  ]),
  writing(50, 'C', lacks('EDIT_ALL_WORKLOGS', 'EDIT_OWN_WORKLOGS'), [
    '{A}, you do not have permission to edit the specified worklog',
  ]),
  writing(51, 'L', lacks('DELETE_ALL_WORKLOGS', 'DELETE_OWN_WORKLOGS'), [
    '{A}, you do not have permission to delete the specified worklog',
  ]),
  row(52, 'L', notVisible('worklog'), ['You do not have permission to view the specified worklog']),
  writing(53, 'L', lacks('WORK_ON_ISSUES'), [
    'You do not have permission to log work on issues in this project',
  ]),
  writing(54, 'L', lacks('WORK_ON_ISSUES'), ["You don't have permission to work on this issue"]),
  named(writing(55, 'C', link, ["No Link Issue Permission for issue '{K}'"])),
  writing(56, 'L', link, ['You do not have permission to link issues in this project']),
  writing(57, 'L', link, ['You do not have permission to delete links in this project']),
  writing(58, 'L', link, ['You do not have permission to delete issue links']),
  named(
    writing(59, 'L', lacks('MANAGE_WATCHERS'), ["User '{A}' is not allowed to add watchers to issue '{K}'"]),
  ),
  named(
    writing(60, 'L', lacks('MANAGE_WATCHERS'), [
      "User '{A}' is not allowed to remove watchers from issue '{K}'",
    ]),
  ),
  writing(61, 'L', somebodyElse('BROWSE_PROJECTS'), [
    'The user "{U}" does not have permission to view this issue. This user will not be added to the watch list',
  ]),
  row(62, 'L', lacks('VIEW_VOTERS_AND_WATCHERS'), [
    'You do not have the required permission to view the watcher list of this issue',
  ]),
  row(63, 'L', lacks('VIEW_VOTERS_AND_WATCHERS'), [
    'You do not have permission to view the voters for this issue',
  ]),
  writing(64, 'L', browse, ['Cannot vote for an issue without browse permission for the issue']),
  row(65, 'L', aside('credentials'), ['Cannot perform this operation. You are not logged in']),
];
