import { counted, figure } from '../../text/english';
import type { AccountCard } from '../../contract';
import type { FromDesk } from '../../contract/file-frame';

type ReadLog = Extract<FromDesk, { kind: 'read' }>;

export interface LogWarning {
  readonly kind: 'other-person' | 'other-site';
  readonly says: string;
}

const same = (one: string, other: string): boolean => one.trim().toLowerCase() === other.trim().toLowerCase();

function otherPerson(log: ReadLog, account: AccountCard | null): LogWarning | null {
  const first = log.actors[0];
  if (first === undefined || account === null) return null;
  if (log.actors.some((actor) => same(actor.name, account.displayName))) return null;
  return {
    kind: 'other-person',
    says: `${counted(first.records, 'record')} of this log name ${first.name}, none names ${account.displayName}. Only names are compared, which two people may share: choose the account that the backup runs as.`,
  };
}

function otherSite(log: ReadLog, siteHosts: readonly string[]): LogWarning | null {
  const [here = ''] = siteHosts;
  const isOurs = ({ host }: ReadLog['hosts'][number]) => siteHosts.some((own) => same(host, own));
  const all = log.hosts.reduce((sum, entry) => sum + entry.records, 0);
  const ours = log.hosts.filter(isOurs).reduce((sum, entry) => sum + entry.records, 0);
  const first = log.hosts.find((entry) => !isOurs(entry));
  if (first === undefined || ours * 2 >= all) return null;
  return {
    kind: 'other-site',
    says: `${figure(all - ours)} of ${figure(all)} records with a URL name another site, most of them ${first.host}. This site is ${here}. Drop the log of this site's backup.`,
  };
}

/** What the page can say about a log before the scan: another person's, another site's. */
export function logWarnings(
  log: ReadLog,
  account: AccountCard | null,
  siteHosts: readonly string[],
): readonly LogWarning[] {
  return [otherPerson(log, account), otherSite(log, siteHosts)].filter((warning) => warning !== null);
}
