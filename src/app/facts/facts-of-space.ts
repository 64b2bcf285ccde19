import type { Account } from '../../access';
import type { NotRead, ProjectFacts, SiteFacts } from '../../diagnosis/facts';
import type { CatalogueEntry } from '../../jira';
import type { Finding } from '../../log/finding';

/** What is known of a space before Jira is asked for verdicts. */
export interface SpaceSeen {
  readonly account: Account;
  readonly project: ProjectFacts;
  readonly catalogue: readonly CatalogueEntry[];
  readonly notRead: readonly NotRead[];
}

/** The facts of one project in the shape that diagnosis reads, before any verdict. */
export function factsOf({ account, project, catalogue, notRead }: SpaceSeen): SiteFacts {
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

/** A record that counts as none, and names a space so that it is covered. */
export const mentionOf = (key: string): Finding => ({
  verdict: 'unrecognised',
  row: null,
  reason: null,
  want: null,
  write: false,
  itemType: null,
  status: null,
  project: key,
  issues: [],
  issuesNotKept: 0,
  records: 0,
  lines: [],
  text: null,
});
