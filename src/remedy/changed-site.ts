import type { ChangeSpec } from './change';
import type { PlanFacts } from './facts';

type Writable<Of> = Of extends ReadonlyMap<infer Key, infer Value> ? Map<Key, Value> : never;

/** What of a site changes while changes are made to it, or taken back. */
export type ChangingSite = {
  -readonly [Part in 'projects' | 'schemes' | 'levels' | 'defaultActors']: Writable<PlanFacts[Part]>;
} & {
  account: PlanFacts['account'];
  /** The ids of its spaces, by key. */
  readonly ids: ReadonlyMap<string, string>;
};

/** The site once each of some changes was made or taken back: one copy of it for all, since a plan may change thousands of spaces. */
export function changedSite(
  facts: PlanFacts,
  specs: readonly ChangeSpec[],
  change: (site: ChangingSite, spec: ChangeSpec) => void,
): PlanFacts {
  if (specs.length === 0) return facts;
  const { account, projects, schemes, levels, defaultActors } = facts;
  const site: ChangingSite = {
    account,
    ...{ projects: new Map(projects), schemes: new Map(schemes), levels: new Map(levels) },
    defaultActors: new Map(defaultActors),
    ids: new Map([...projects.values()].map(({ key, id }) => [key, id])),
  };
  for (const spec of specs) change(site, spec);
  const { ids: _ids, ...changed } = site;
  return { ...facts, ...changed };
}
