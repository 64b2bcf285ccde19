import { randomFrom } from '../random';
import { audit } from './audit';
import { account, applicationRoles, globalPermissions, groups, users } from './people';
import { permissionSchemes } from './schemes';
import { securitySchemes } from './security-schemes';
import { sharedObjects } from './shared-objects';
import { ownSchemes, projects, roles } from './projects';
import { workItems } from './work-items';

/** The default site: the Jira of Fernhollow Outfitters, an invented company. The same on every run. */
export function fernhollow() {
  return {
    version: 1,
    site: { baseUrl: 'https://fernhollow.example', plan: 'PAID' },
    viewer: account.admin,
    appUser: account.app,
    users,
    groups,
    applicationRoles,
    globalPermissions,
    roles,
    permissionSchemes: permissionSchemes(ownSchemes),
    securitySchemes,
    projects,
    issues: workItems(randomFrom(2026)),
    sharedObjects,
    audit,
    faults: [],
  };
}
