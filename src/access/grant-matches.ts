import { matchHolder, type Match, type Place } from './holders';
import type { Account, Grant, Holder } from './model';
import { dynamicHolders, type DynamicHolder, type NearMiss } from './near-miss';

/** Each holder that a permission or a level names, with how it stands to the account. */
export interface GrantMatch<Named extends { readonly holder: Holder } = Grant> {
  readonly named: Named;
  readonly match: Match;
}

/** Each grant, or member of a level, with whether it reaches the account. */
export function grantMatches<Named extends { readonly holder: Holder }>(
  account: Account,
  named: readonly Named[],
  place: Place,
): readonly GrantMatch<Named>[] {
  return named.map((one) => ({ named: one, match: matchHolder(account, one.holder, place) }));
}

/** The holders through which the account could hold it, each once, in a fixed order. */
export function couldThrough(
  all: readonly GrantMatch<{ readonly holder: Holder }>[],
): readonly DynamicHolder[] {
  const found = new Set(all.map(({ match }) => (match.kind === 'could' ? match.through : null)));
  return dynamicHolders.filter((holder) => found.has(holder));
}

/** All that did not match, each holder once. */
export function missesAmong(all: readonly GrantMatch<{ readonly holder: Holder }>[]): readonly NearMiss[] {
  const misses = new Map<string, NearMiss>();
  for (const { named, match } of all) {
    if (match.kind === 'matches') continue;
    const why =
      match.kind === 'could'
        ? ({ kind: 'depends-on-work-item', through: match.through } as const)
        : match.why;
    const { holder } = named;
    misses.set(`${holder.jiraType ?? holder.type} ${holder.value ?? ''} ${holder.name ?? ''}`, {
      holder,
      why,
    });
  }
  return [...misses.values()];
}

/** Counts how many grants name the same holder: how much membership would give. */
export function weighBy(grants: readonly Grant[]): (holder: Holder) => number {
  const counts = weights.get(grants) ?? countHolders(grants);
  weights.set(grants, counts);
  return (holder) => counts.get(keyOf(holder)) ?? 0;
}

/** Hundreds of spaces have one scheme, and each asks for every permission. */
const weights = new WeakMap<readonly Grant[], ReadonlyMap<string, number>>();

const keyOf = (holder: Holder): string => `${holder.type} ${holder.value ?? ''}`;

function countHolders(grants: readonly Grant[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { holder } of grants) counts.set(keyOf(holder), (counts.get(keyOf(holder)) ?? 0) + 1);
  return counts;
}
