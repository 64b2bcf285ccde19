import { counted, figure } from '../../text/english';
import { bare, isolated } from '../../text/isolated';
import type { AccountCard } from '../../contract';
import { otherActor, otherSite } from '../../contract/log-doubts';
import type { FromDesk } from '../../contract/file-frame';

type ReadLog = Extract<FromDesk, { kind: 'read' }>;

export interface LogWarning {
  readonly kind: 'other-person' | 'other-site';
  readonly says: string;
}

function otherPerson(log: ReadLog, account: AccountCard | null): LogWarning | null {
  const first = account === null ? null : otherActor(log.actors, bare(account.displayName));
  if (first === null || account === null) return null;
  return {
    kind: 'other-person',
    says: `${counted(first.records, 'record')} of this log name ${isolated(first.name)}, none names ${account.displayName}. Only names are compared, and two people may have the same one. Choose the account that the backup runs as.`,
  };
}

function notThisSite(log: ReadLog, siteHosts: readonly string[]): LogWarning | null {
  const [here = ''] = siteHosts;
  const other = otherSite(log.hosts, siteHosts);
  if (other === null) return null;
  return {
    kind: 'other-site',
    says: `${figure(other.others)} of ${figure(other.all)} records with a URL name another site, most of them ${other.host}. This site is ${here}. Drop the log of this site's backup.`,
  };
}

/** What the page can say about a log before the scan: another person's, another site's. */
export function logWarnings(
  log: ReadLog,
  account: AccountCard | null,
  siteHosts: readonly string[],
): readonly LogWarning[] {
  return [otherPerson(log, account), notThisSite(log, siteHosts)].filter((warning) => warning !== null);
}
