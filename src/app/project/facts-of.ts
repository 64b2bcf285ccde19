import type { SiteFacts } from '../../diagnosis/facts';
import type { Survey } from './survey';

/** The facts of one project in the shape that diagnosis reads, before any verdict. */
export function factsOf({
  account,
  project,
  catalogue,
  notRead,
}: Pick<Survey, 'account' | 'project' | 'catalogue' | 'notRead'>): SiteFacts {
  return {
    account,
    permissionNames: new Map(catalogue.map(({ key, name }) => [key, name])),
    globalPermissionKeys: new Set(catalogue.flatMap(({ key, global }) => (global ? [key] : []))),
    projects: new Map([[project.id, project]]),
    projectByName: new Map([[project.key, project.id]]),
    issues: new Map(),
    issuesNotAsked: new Set(),
    verdicts: { global: [], projects: new Map(), issues: new Map() },
    schemeOf: new Map(),
    schemes: new Map(),
    schemesListed: false,
    securitySchemes: new Map(),
    actors: new Map(),
    notRead,
  };
}
