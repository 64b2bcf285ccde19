/** Atlassian's own address, through which apps reach every site. */
const everySitesHost = 'api.atlassian.com';

interface Counted {
  readonly records: number;
}

const same = (one: string, other: string): boolean => one.trim().toLowerCase() === other.trim().toLowerCase();

/** Whom most records name, where none names the account; null: one does, or the log names nobody. */
export function otherActor<Actor extends Counted & { readonly name: string }>(
  actors: readonly Actor[],
  accountName: string,
): Actor | null {
  return actors.some(({ name }) => same(name, accountName)) ? null : (actors[0] ?? null);
}

/** Records with an address, those of another site, and the host that most of these have. */
export interface OtherSite {
  readonly all: number;
  readonly others: number;
  readonly host: string;
}

/** Whether most of a log's addresses are of another site than the one with these hosts; null: they are not. */
export function otherSite(
  hosts: readonly (Counted & { readonly host: string })[],
  siteHosts: readonly string[],
): OtherSite | null {
  const counted = hosts.filter(({ host }) => !same(host, everySitesHost));
  const others = counted.filter(({ host }) => !siteHosts.some((own) => same(host, own)));
  const all = recordsIn(counted);
  const elsewhere = recordsIn(others);
  const [first] = others;
  return first !== undefined && elsewhere * 2 > all ? { all, others: elsewhere, host: first.host } : null;
}

const recordsIn = (some: readonly Counted[]): number => some.reduce((sum, { records }) => sum + records, 0);
