import { lacks, named, notShared, row, unclear, writing, type CatalogueRow } from './row';

const sprints = lacks('MANAGE_SPRINTS_PERMISSION');

/** Rows 107 to 128: refusals about filters, dashboards, boards, sprints and requests. */
export const sharingRows: readonly CatalogueRow[] = [
  row(107, 'C', notShared('filter'), [
    'The selected filter is not available to you, perhaps it has been deleted or had its permissions changed',
  ]),
  row(108, 'L', notShared('filter'), [
    'The filter you requested does not exist or you do not have permission to view it',
  ]),
  writing(109, 'L', lacks('CREATE_SHARED_OBJECTS'), ['You do not have permission to Create a Shared filter']),
  named(
    writing(110, 'L', lacks('BROWSE_PROJECTS'), ["You do not have permission to share with Project: '{P}'"]),
  ),
  // Here membership of the role or group is wanted, which is no permission key.
  writing(110, 'L', unclear, [
    "You do not have permission to share with Role: '{R}'",
    "You do not have permission to share with Group: '{X}'",
  ]),
  named(
    writing(111, 'L', lacks('BROWSE_PROJECTS'), [
      "You can not share with a role in project '{P}' as you do not have browse permission",
    ]),
  ),
  row(112, 'D', notShared('dashboard'), [
    "The dashboard you requested either does not exist or you don't have the required permissions to perform this action",
  ]),
  row(113, 'L', notShared('dashboard'), [
    "The dashboard you requested either does not exist or you don't have access to it",
  ]),
  writing(114, 'L', notShared('dashboard'), [
    "The source dashboard either does not exist or you don't have permission to copy it",
  ]),
  writing(115, 'L', lacks('ADMINISTER'), ['You do not have permission to edit the system dashboard']),
  row(116, 'C', notShared('filter'), ["Oops, you've found a dead link"]),
  row(117, 'C', notShared('board'), [
    'The requested board cannot be viewed because it either does not exist or you do not have permission to view it',
  ]),
  row(118, 'M', notShared('board'), ['Board does not exist or you do not have permission to see it']),
  writing(119, 'D', sprints, [
    'To update this sprint you must have Project Administrator permissions for all of the following projects: {X}',
  ]),
  writing(120, 'D', sprints, ['Project Administrator permissions are required to manage this sprint']),
  writing(121, 'D', sprints, [
    'You need the "Manage Sprints" or "Start/complete sprints" permission for all projects in the origin board to manage this sprint',
  ]),
  row(128, 'C', lacks('BROWSE_PROJECTS', 'SERVICEDESK_AGENT'), ['The request was not found']),
];
