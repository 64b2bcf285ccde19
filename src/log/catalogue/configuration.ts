import { lacks, named, row, unclear, writing, type CatalogueRow } from './row';

const admin = lacks('ADMINISTER');
const projectAdmin = lacks('ADMINISTER_PROJECTS');
const eitherAdmin = lacks('ADMINISTER_PROJECTS', 'ADMINISTER');
const userPicker = lacks('USER_PICKER');

/** Rows 66 to 106: refusals about the configuration of projects and of the site. */
export const configurationRows: readonly CatalogueRow[] = [
  row(66, 'S', projectAdmin, ['You cannot edit the configuration of this project']),
  named(
    writing(67, 'L', projectAdmin, [
      "Project with key '{P}' either does not exist or you do not have permission to create versions in it",
    ]),
  ),
  writing(68, 'L', eitherAdmin, [
    'You must have global or project administrator rights in order to modify versions',
  ]),
  row(69, 'L', lacks('BROWSE_PROJECTS'), ['You must have browse project rights in order to view versions']),
  writing(70, 'L', eitherAdmin, [
    'The user {U} does not have permission to complete this operation',
    'This user does not have permission to complete this operation',
  ]),
  writing(71, 'L', admin, ['You must have global administrator rights in order to modify projects']),
  row(72, 'L', admin, [
    'This user does not have the JIRA Administrator permission to perform this operation',
  ]),
  row(73, 'L', eitherAdmin, [
    'The user does not have the JIRA Administrator permission, or is not running Enterprise and does not have the Project admin permission',
  ]),
  writing(74, 'L', projectAdmin, [
    'You do not have permission to remove a user from this role',
    'You do not have permission to remove a group from this role',
    'You do not have permission to remove a user/group from this role',
  ]),
  writing(75, 'L', admin, ['You must have global administrator rights in order to modify workflows']),
  row(76, 'L', admin, ['You do not have permission to view the workflow scheme']),
  row(77, 'L', admin, ['You do not have permission to administer the workflow scheme']),
  row(78, 'L', projectAdmin, [
    'You do not have permission to see the workflow scheme for the passed project',
  ]),
  row(79, 'L', admin, [
    'You do not have the JIRA Administrator permission required to perform this operation',
  ]),
  row(80, 'L', admin, ['User does not have permission to perform this operation']),
  // "Access to Jira" is no permission key.
  row(81, 'L', unclear, ['You do not have permission to view the issue link types']),
  writing(82, 'L', admin, [
    'You do not have permission to create issue link types',
    'You do not have permission to update the issue link type',
  ]),
  row(83, 'D', admin, [
    'You are not authorized to perform this action. Administrator privileges are required',
  ]),
  row(84, 'D', admin, ['Only Jira administrators can access fields']),
  writing(85, 'D', admin, ['Only Jira administrators can edit custom fields']),
  row(86, 'D', admin, ['Only Jira administrators can access custom field contexts']),
  row(87, 'D', admin, ['Only Jira administrators can manage custom field options']),
  row(88, 'D', admin, ['Only Jira administrators can access field configurations']),
  row(89, 'D', admin, ['Only Jira administrators can access issue type schemes']),
  row(90, 'D', admin, ['Only Jira administrators can access issue type screen schemes']),
  row(91, 'D', admin, ['Only Jira administrators can access screen schemes']),
  row(92, 'D', admin, ['Only Jira administrators can manage screens']),
  row(93, 'D', admin, ['Only Jira administrators can access workflows']),
  writing(94, 'D', admin, ['Only Jira administrators can access the workflow configuration']),
  row(95, 'D', admin, ['Only Jira administrators can access workflow scheme associations']),
  row(96, 'D', admin, ['Jira Administration permission is required to access workflow configuration']),
  row(97, 'D', admin, ['Only Jira administrators can access license details']),
  row(98, 'D', admin, ['Only Jira administrators can perform this operation']),
  row(99, 'D', admin, ['Only admins can read banner configuration']),
  writing(99, 'D', admin, ['Only admins can update banner configuration']),
  writing(100, 'D', admin, ['Only admins can archive or unarchive issues. Access denied']),
  row(101, 'D', admin, ['User is not an admin']),
  row(102, 'D', userPicker, ['Browse users and groups permission is required to view groups']),
  row(103, 'L', userPicker, [
    'You do not have permissions to browse users',
    'You do not have permission to browse users',
  ]),
  row(104, 'C', userPicker, ['Specified user does not exist or you do not have required permissions']),
  // Only a site or organization administrator may, and that is no permission key of Jira's.
  writing(105, 'L', unclear, ['You do not have the permission to add group']),
  row(106, 'C', unclear, ["You currently don't have access to perform this operation"]),
];
