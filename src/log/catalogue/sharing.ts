import { lacks, notShared, unclear } from './row';
import type { CatalogueRow } from './row';

const sprints = lacks('MANAGE_SPRINTS_PERMISSION');

/** Rows 107 to 128: refusals about filters, dashboards, boards, sprints and requests. */
export const sharingRows: readonly CatalogueRow[] = [
  {
    row: 107,
    tag: 'C',
    says: [
      'The selected filter is not available to you, perhaps it has been deleted or had its permissions changed',
    ],
    means: notShared('filter'),
  },
  {
    row: 108,
    tag: 'L',
    says: ['The filter you requested does not exist or you do not have permission to view it'],
    means: notShared('filter'),
  },
  {
    row: 109,
    tag: 'L',
    says: ['You do not have permission to Create a Shared filter'],
    means: lacks('CREATE_SHARED_OBJECTS'),
    writes: true,
  },
  {
    row: 110,
    tag: 'L',
    says: ["You do not have permission to share with Project: '{P}'"],
    means: lacks('BROWSE_PROJECTS'),
    writes: true,
    named: true,
  },
  // Here membership of the role or group is wanted, which is no permission key.
  {
    row: 110,
    tag: 'L',
    says: [
      "You do not have permission to share with Role: '{R}'",
      "You do not have permission to share with Group: '{X}'",
    ],
    means: unclear,
    writes: true,
  },
  {
    row: 111,
    tag: 'L',
    says: ["You can not share with a role in project '{P}' as you do not have browse permission"],
    means: lacks('BROWSE_PROJECTS'),
    writes: true,
    named: true,
  },
  {
    row: 112,
    tag: 'D',
    says: [
      "The dashboard you requested either does not exist or you don't have the required permissions to perform this action",
    ],
    means: notShared('dashboard'),
  },
  {
    row: 113,
    tag: 'L',
    says: ["The dashboard you requested either does not exist or you don't have access to it"],
    means: notShared('dashboard'),
  },
  {
    row: 114,
    tag: 'L',
    says: ["The source dashboard either does not exist or you don't have permission to copy it"],
    means: notShared('dashboard'),
    writes: true,
  },
  {
    row: 115,
    tag: 'L',
    says: ['You do not have permission to edit the system dashboard'],
    means: lacks('ADMINISTER'),
    writes: true,
  },
  { row: 116, tag: 'C', says: ["Oops, you've found a dead link"], means: notShared('filter') },
  {
    row: 117,
    tag: 'C',
    says: [
      'The requested board cannot be viewed because it either does not exist or you do not have permission to view it',
    ],
    means: notShared('board'),
  },
  {
    row: 118,
    tag: 'M',
    says: ['Board does not exist or you do not have permission to see it'],
    means: notShared('board'),
  },
  {
    row: 119,
    tag: 'D',
    says: [
      'To update this sprint you must have Project Administrator permissions for all of the following projects: {X}',
    ],
    means: sprints,
    writes: true,
  },
  {
    row: 120,
    tag: 'D',
    says: ['Project Administrator permissions are required to manage this sprint'],
    means: sprints,
    writes: true,
  },
  {
    row: 121,
    tag: 'D',
    says: [
      'You need the "Manage Sprints" or "Start/complete sprints" permission for all projects in the origin board to manage this sprint',
    ],
    means: sprints,
    writes: true,
  },
  {
    row: 128,
    tag: 'C',
    says: ['The request was not found'],
    means: lacks('BROWSE_PROJECTS', 'SERVICEDESK_AGENT'),
  },
];
