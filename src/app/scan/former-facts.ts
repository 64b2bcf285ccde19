import type { RoleActors } from '../../access';
import type { SiteFacts } from '../../diagnosis/facts';
import type { AuditChange } from '../../diagnosis/since/audit-change';
import { byCodeUnits } from '../../text/order';
import { unpackSchemes } from '../facts/packed-schemes';
import type { FactStore } from './fact-store';
import type { FactKinds } from './facts';
import { actorsFrom } from './site-facts';

/** What the audit log said of the account, each record once, the newest first. */
export async function auditChanges(store: FactStore): Promise<readonly AuditChange[]> {
  const read = [...(await store.all('audit-change'))];
  const one = new Map(read.map((fact) => [JSON.stringify(fact), fact]));
  return [...one.values()].sort(newestFirst).map(([, change]) => change);
}

type Fact = FactKinds['audit-change'];

/** Records are numbered in their order. */
function newestFirst([id, { at }]: Fact, [otherId, other]: Fact): number {
  return byCodeUnits(other.at, at) || Number(otherId) - Number(id) || 0;
}

/** The facts of a report with schemes, roles and groups beside that show what a change took. */
export async function formerFacts(facts: SiteFacts, store: FactStore) {
  const schemes = new Map(facts.schemes);
  for (const scheme of await store.all('former-scheme')) schemes.set(scheme.id, scheme);
  const actors = new Map(facts.actors);
  for (const [projectId, roles] of actorsFrom(await store.all('former-actors'))) {
    const known = actors.get(projectId) ?? new Map<string, RoleActors>();
    actors.set(projectId, new Map([...known, ...roles]));
  }
  const giving = await store.all('application');
  const givenBy = giving.length === 0 ? null : new Map(giving.map(({ key, allNames }) => [key, allNames]));
  return { ...facts, schemes, actors, givenBy, auditAsked: new Map(await store.all('audit-asked')) };
}

/** Every scheme of the site with its grants, where a list of all was read. */
export async function listedSchemes(store: FactStore) {
  return (await store.all('site-schemes')).flatMap((packed) => unpackSchemes(packed));
}
