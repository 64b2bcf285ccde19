import { lacks, unclear } from './row';
import type { CatalogueRow, Tag } from './row';

const admin = lacks('ADMINISTER');
const projectAdmin = lacks('ADMINISTER_PROJECTS');
const eitherAdmin = lacks('ADMINISTER_PROJECTS', 'ADMINISTER');
const userPicker = lacks('USER_PICKER');

/** A row of this section that only a Jira administrator gets past. */
const adminOnly = (row: number, tag: Tag, ...says: string[]): CatalogueRow => ({
  row,
  tag,
  says,
  means: admin,
});

/** Rows 66 to 106: refusals about the configuration of projects and of the site. */
export const configurationRows: readonly CatalogueRow[] = [
  { row: 66, tag: 'S', says: ['You cannot edit the configuration of this project'], means: projectAdmin },
  {
    row: 67,
    tag: 'L',
    says: [
      "Project with key '{P}' either does not exist or you do not have permission to create versions in it",
    ],
    means: projectAdmin,
    writes: true,
    named: true,
  },
  {
    row: 68,
    tag: 'L',
    says: ['You must have global or project administrator rights in order to modify versions'],
    means: eitherAdmin,
    writes: true,
  },
  {
    row: 69,
    tag: 'L',
    says: ['You must have browse project rights in order to view versions'],
    means: lacks('BROWSE_PROJECTS'),
  },
  {
    row: 70,
    tag: 'L',
    says: [
      'The user {U} does not have permission to complete this operation',
      'This user does not have permission to complete this operation',
    ],
    means: eitherAdmin,
    writes: true,
  },
  {
    ...adminOnly(71, 'L', 'You must have global administrator rights in order to modify projects'),
    writes: true,
  },
  adminOnly(72, 'L', 'This user does not have the JIRA Administrator permission to perform this operation'),
  {
    row: 73,
    tag: 'L',
    says: [
      'The user does not have the JIRA Administrator permission, or is not running Enterprise and does not have the Project admin permission',
    ],
    means: eitherAdmin,
  },
  {
    row: 74,
    tag: 'L',
    says: [
      'You do not have permission to remove a user from this role',
      'You do not have permission to remove a group from this role',
      'You do not have permission to remove a user/group from this role',
    ],
    means: projectAdmin,
    writes: true,
  },
  {
    ...adminOnly(75, 'L', 'You must have global administrator rights in order to modify workflows'),
    writes: true,
  },
  adminOnly(76, 'L', 'You do not have permission to view the workflow scheme'),
  adminOnly(77, 'L', 'You do not have permission to administer the workflow scheme'),
  {
    row: 78,
    tag: 'L',
    says: ['You do not have permission to see the workflow scheme for the passed project'],
    means: projectAdmin,
  },
  adminOnly(79, 'L', 'You do not have the JIRA Administrator permission required to perform this operation'),
  adminOnly(80, 'L', 'User does not have permission to perform this operation'),
  // "Access to Jira" is no permission key.
  { row: 81, tag: 'L', says: ['You do not have permission to view the issue link types'], means: unclear },
  {
    ...adminOnly(
      82,
      'L',
      'You do not have permission to create issue link types',
      'You do not have permission to update the issue link type',
    ),
    writes: true,
  },
  adminOnly(83, 'D', 'You are not authorized to perform this action. Administrator privileges are required'),
  adminOnly(84, 'D', 'Only Jira administrators can access fields'),
  { ...adminOnly(85, 'D', 'Only Jira administrators can edit custom fields'), writes: true },
  adminOnly(86, 'D', 'Only Jira administrators can access custom field contexts'),
  adminOnly(87, 'D', 'Only Jira administrators can manage custom field options'),
  adminOnly(88, 'D', 'Only Jira administrators can access field configurations'),
  adminOnly(89, 'D', 'Only Jira administrators can access issue type schemes'),
  adminOnly(90, 'D', 'Only Jira administrators can access issue type screen schemes'),
  adminOnly(91, 'D', 'Only Jira administrators can access screen schemes'),
  adminOnly(92, 'D', 'Only Jira administrators can manage screens'),
  adminOnly(93, 'D', 'Only Jira administrators can access workflows'),
  { ...adminOnly(94, 'D', 'Only Jira administrators can access the workflow configuration'), writes: true },
  adminOnly(95, 'D', 'Only Jira administrators can access workflow scheme associations'),
  adminOnly(96, 'D', 'Jira Administration permission is required to access workflow configuration'),
  adminOnly(97, 'D', 'Only Jira administrators can access license details'),
  adminOnly(98, 'D', 'Only Jira administrators can perform this operation'),
  adminOnly(99, 'D', 'Only admins can read banner configuration'),
  { ...adminOnly(99, 'D', 'Only admins can update banner configuration'), writes: true },
  {
    ...adminOnly(100, 'D', 'Only admins can archive or unarchive issues. Access denied'),
    writes: true,
  },
  adminOnly(101, 'D', 'User is not an admin'),
  {
    row: 102,
    tag: 'D',
    says: ['Browse users and groups permission is required to view groups'],
    means: userPicker,
  },
  {
    row: 103,
    tag: 'L',
    says: ['You do not have permissions to browse users', 'You do not have permission to browse users'],
    means: userPicker,
  },
  {
    row: 104,
    tag: 'C',
    says: ['Specified user does not exist or you do not have required permissions'],
    means: userPicker,
  },
  // Only a site or organization administrator may, and that is no permission key of Jira's.
  {
    row: 105,
    tag: 'L',
    says: ['You do not have the permission to add group'],
    means: unclear,
    writes: true,
  },
  {
    row: 106,
    tag: 'C',
    says: ["You currently don't have access to perform this operation"],
    means: unclear,
  },
];
