import type { Warning } from '../../report';
import type { ScanStart } from '../../contract';
import { otherActor, otherSite } from '../../contract/log-doubts';

/**
 * Reasons to doubt that account, site and log belong together, from the names and hosts of the log, which are not kept. `accountName`
 * null: nobody may know it.
 */
export function startWarnings(
  { actors, hosts }: Pick<ScanStart, 'actors' | 'hosts'>,
  accountName: string | null,
  siteHosts: readonly string[],
): readonly Warning[] {
  return [
    ...(accountName === null || otherActor(actors, accountName) === null
      ? []
      : [{ kind: 'other-actor' } as const]),
    ...(otherSite(hosts, siteHosts) === null ? [] : [{ kind: 'other-site' } as const]),
  ];
}
