/** What a backup goes without where the account lacks a permission for settings; keys that are not here say nothing more. */
const lost: Readonly<Record<string, string>> = {
  ADMINISTER_PROJECTS: 'the settings of the space (roles, schemes, fields, workflows)',
  ADMINISTER: 'the configuration of the site (schemes, workflows, fields, screens)',
  CREATE_PROJECT: 'the restoring of spaces that no longer exist',
  CREATE_SHARED_OBJECTS: 'the restoring of shared filters and dashboards',
  USER_PICKER: 'the names of people and groups',
};

/** "the names of people and groups", or null. */
export function lostWithout(permission: string): string | null {
  return Object.hasOwn(lost, permission) ? (lost[permission] ?? null) : null;
}
