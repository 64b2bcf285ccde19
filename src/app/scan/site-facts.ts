import type { Account, RoleActors } from '../../access';
import { namesIn } from '../../diagnosis';
import type { NotRead, SiteFacts, Verdicts } from '../../diagnosis/facts';
import { bookOf, named } from '../facts/named-schemes';
import { unpackSchemes } from '../facts/packed-schemes';
import { levelsFrom, workItemOf } from '../facts/work-items';
import type { FactStore } from './fact-store';
import { levelItemsOf, securityLevelsOf } from './level-facts';
import type { FactKinds } from './facts';

/** Everything that the scan knows so far, in the shape that diagnosis reads. */
export async function siteFacts(store: FactStore): Promise<SiteFacts> {
  const permissions = await store.all('permission');
  const verdicts = await verdictsIn(store);
  const levels = levelsFrom(await store.all('level-read'), await store.all('level-member'));
  const issues = await store.all('issue');
  return {
    account: { ...(await accountIn(store)), globalPermissions: verdicts.global },
    permissionNames: new Map(permissions.map(({ key, name }) => [key, name])),
    globalPermissionKeys: new Set(permissions.flatMap(({ key, global }) => (global ? [key] : []))),
    projects: new Map((await store.all('project')).map((project) => [project.id, project])),
    projectByName: new Map(await store.all('project-name')),
    issues: new Map(issues.map(([name, issue]) => [name, workItemOf(issue, levels)])),
    issuesNotAsked: new Set(namesIn(await store.findings()).issuesNotAsked),
    issuesNotRead: new Set(await store.all('issue-not-read')),
    verdicts,
    schemeOf: new Map(await store.all('scheme-of')),
    schemes: await schemesIn(store),
    schemesListed: (await store.all('site-schemes')).length > 0,
    conditionsNotAsked: new Set(await store.all('conditions-not-asked')),
    securitySchemes: new Map(await store.all('security-scheme')),
    securityLevels: await securityLevelsOf(store, levels),
    levelItems: await levelItemsOf(store, verdicts),
    actors: actorsFrom(await store.all('actors')),
    notRead: withoutRepeats(await store.all('not-read')),
  };
}

/** Those that were read by themselves, and those that are known from the list of all and were not asked for in vain. */
async function schemesIn(store: FactStore): Promise<SiteFacts['schemes']> {
  const read = await store.all('scheme');
  const book = bookOf(read);
  const unread = new Set(
    (await store.all('not-read')).flatMap(({ what, id, project }) =>
      what === 'permission-scheme' && project === null ? [id] : [],
    ),
  );
  const listed = (await store.all('listed-scheme'))
    .flatMap((packed) => unpackSchemes(packed, named(book)))
    .filter(({ id }) => !unread.has(id));
  return new Map([...listed, ...read].map((scheme) => [scheme.id, scheme]));
}

async function accountIn(store: FactStore): Promise<Account> {
  const [seen] = await store.all('account');
  if (seen === undefined) throw new Error('a scan without its account');
  return seen.account;
}

async function verdictsIn(store: FactStore): Promise<Verdicts> {
  const projects = new Map<string, Set<string>>();
  for (const id of await store.all('asked-project')) projects.set(id, new Set());
  const issues = new Map<string, { asked: Set<string>; granted: Set<string> }>();
  for (const [id, permissions] of await store.all('asked-issue')) {
    const asked = new Set([...(issues.get(id)?.asked ?? []), ...permissions]);
    issues.set(id, { asked, granted: new Set() });
  }
  const global = new Set<string>();
  for (const granted of await store.all('granted')) {
    for (const permission of granted.global) global.add(permission);
    for (const entry of granted.entries) {
      for (const id of entry.projects) projects.get(id)?.add(entry.permission);
      for (const id of entry.issues) issues.get(id)?.granted.add(entry.permission);
    }
  }
  return { global: [...global].sort(), projects, issues };
}

/** Who is in which role of a space, role by role. */
export function actorsFrom(
  facts: readonly FactKinds['actors'][],
): ReadonlyMap<string, ReadonlyMap<string, RoleActors>> {
  const actors = new Map<string, Map<string, RoleActors>>();
  for (const [projectId, role] of facts) {
    const roles = actors.get(projectId) ?? new Map<string, RoleActors>();
    actors.set(projectId, roles.set(role.roleId, role));
  }
  return actors;
}

/** A question that was put again after a pause leaves a second row. */
function withoutRepeats(rows: readonly NotRead[]): readonly NotRead[] {
  return [...new Map(rows.map((row) => [`${row.what} ${row.project ?? ''} ${row.id}`, row])).values()];
}
