import { openReader, openMeter, openReadingSender, whoInvokes, type Clock, type Speaker } from '../../jira';
import { writeFacts } from '../../store';
import type { Outcome, ScanStart } from '../../contract';
import { badCall, good } from '../problems';
import { chooserOf } from '../reports/profile-choice';
import { siteHosts } from '../../jira/site-hosts';
import { accountOfStart } from '../facts/account-to-check';
import { seenSequence } from '../journal/touched';
import { openAllowance } from '../../jira/allowance';
import type { FactKinds } from './facts';
import type { ScanEntry, ScanHead } from './record';
import type { Profile, Warning } from '../../report';
import { otherActor, otherSite } from '../../contract/log-doubts';
import { bare } from '../../text/isolated';

/** What a scan is started with, its profile read. */
export type StartOfScan = Omit<ScanStart, 'profile'> & { readonly profile: Profile };

/**
 * A scan that has not been opened yet: the account is looked up, so that one that does not exist is refused here. One that Jira
 * shows to nobody is checked all the same, without its groups.
 */
export async function begin(
  start: StartOfScan,
  viewer: string,
  clock: Clock,
  speaker: Speaker = whoInvokes,
): Promise<Outcome<{ readonly head: ScanHead; readonly entry: ScanEntry }>> {
  const began = clock.now();
  const meter = openMeter();
  const jira = openReader(openReadingSender(speaker, clock, meter, openAllowance(clock, meter)));
  const seen = await accountOfStart(start.accountId, jira);
  if (!seen.ok) return seen;
  const site = await jira.site();
  if (!site.ok) return badCall(site.failure, 'say its address');

  const { account, displayName, applicationNames, notRead } = seen.value;
  const scanId = crypto.randomUUID();
  await writeFacts(scanId, 'account', firstSegment, [
    { account, applicationNames } satisfies FactKinds['account'],
  ]);
  await writeFacts(scanId, 'not-read', firstSegment, notRead satisfies readonly FactKinds['not-read'][]);
  const head: ScanHead = {
    scanId,
    accountId: account.accountId,
    profile: start.profile,
    profileBy: await chooserOf(start.profile, start.profileChosen === true, viewer),
    by: viewer,
    since: new Date(began).toISOString(),
    log: start.log,
    parts: start.parts,
    baseUrl: site.value.displayUrl,
    turn: await seenSequence(),
  };
  const entry: ScanEntry = {
    at: clock.now(),
    state: start.parts === 0 ? 'running' : 'receiving',
    stage: 'catalogue',
    planned: false,
    items: 0,
    done: 0,
    total: 0,
    until: null,
    problem: null,
    arrived: [],
    segments: { account: [firstSegment], 'not-read': [firstSegment] },
    warnings: [
      ...(notRead.length > 0 ? [{ kind: 'account-not-read' } as const] : []),
      ...startWarnings(start, displayName, siteHosts(site.value)),
    ],
    cost: meter.read(),
    milliseconds: clock.now() - began,
    report: null,
  };
  return good({ head, entry });
}

const firstSegment = 'start';

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
    ...(accountName === null || otherActor(actors, bare(accountName)) === null
      ? []
      : [{ kind: 'other-actor' } as const]),
    ...(otherSite(hosts, siteHosts) === null ? [] : [{ kind: 'other-site' } as const]),
  ];
}
