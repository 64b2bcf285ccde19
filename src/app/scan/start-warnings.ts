import type { Warning } from '../../report';
import type { ScanStart } from '../../contract';

/** Atlassian's own address, through which apps reach every site. */
const everySitesHost = 'api.atlassian.com';

/**
 * Reasons to doubt that account, site and log belong together, from the names and hosts of the log, which are not kept: its
 * messages name another person than the account (null: nobody may know its name), or most of its addresses are of another site.
 */
export function startWarnings(
  { actors, hosts }: Pick<ScanStart, 'actors' | 'hosts'>,
  accountName: string | null,
  siteHosts: readonly string[],
): readonly Warning[] {
  const warnings: Warning[] = [];
  const isOther = accountName !== null && !actors.some(({ name }) => same(name, accountName));
  if (actors.length > 0 && isOther) {
    warnings.push({ kind: 'other-actor' });
  }
  const counted = hosts.filter(({ host }) => !same(host, everySitesHost));
  const all = recordsIn(counted);
  const own = recordsIn(counted.filter(({ host }) => siteHosts.some((own) => same(host, own))));
  if (all > 0 && own * 2 < all) warnings.push({ kind: 'other-site' });
  return warnings;
}

const same = (one: string, other: string): boolean => one.trim().toLowerCase() === other.trim().toLowerCase();

const recordsIn = (some: readonly { readonly records: number }[]): number =>
  some.reduce((sum, { records }) => sum + records, 0);
