import type { ScanStatus } from '../../contract';
import type { Clock } from '../../jira';
import type { Invocation } from '../invocation';
import { peopleNamed } from '../facts/people';
import type { Scan, WhyPageDrives } from './record';
import { pointsLeft, waitsFor } from './points-of-hour';
import { phaseOfStage } from './stage-names';
import { stages } from './stages';

/** A scan's status with the name of who started it. */
export async function namedStatus(scan: Scan, { clock, jira }: Invocation): Promise<ScanStatus> {
  const { by } = scan.head;
  return statusOf(scan, (await peopleNamed([by], jira)).nameOf(by), clock);
}

/** The same for who drives the scan: the own name is not asked at every step. */
export async function driversStatus(scan: Scan, invocation: Invocation): Promise<ScanStatus> {
  return scan.head.by === invocation.viewer
    ? statusOf(scan, 'you', invocation.clock)
    : namedStatus(scan, invocation);
}

/** Where a scan stands, for the page. `by` names who started it. */
async function statusOf({ head, number, entry }: Scan, by: string, clock: Clock): Promise<ScanStatus> {
  const { state, stage } = entry;
  return {
    scanId: head.scanId,
    state,
    step: number + 1,
    phase: state === 'receiving' ? 'findings' : phaseOfStage[stage],
    says: state === 'receiving' ? 'Receiving what was read in the log' : stages[stage].says(entry.total),
    done: state === 'receiving' ? entry.arrived.length : entry.done,
    total: state === 'receiving' ? head.parts : entry.total,
    by: { accountId: head.by, displayName: by },
    since: head.since,
    accountId: head.accountId,
    profile: head.profile,
    until: entry.until === null ? null : new Date(entry.until).toISOString(),
    parts: { arrived: entry.arrived.length, of: head.parts },
    reportId: entry.report?.reportId ?? null,
    problem: entry.problem,
    pageDrives: entry.pageDrives === undefined ? null : whyPage[entry.pageDrives],
    jiraCalls: entry.cost.calls,
    points: entry.cost.points,
    ...(entry.expected === undefined
      ? {}
      : { expected: await expectedOf(entry.expected, entry, clock.now()) }),
  };
}

/** How often it still waits for an hour, of which other scans have spent, too. */
async function expectedOf(points: number, { cost }: Scan['entry'], now: number) {
  return { points, waits: waitsFor(points - cost.points, await pointsLeft(now)) };
}

const whyPage: Readonly<Record<WhyPageDrives, string>> = {
  'no-admin': 'The person who started it is not a Jira admin any more.',
  'app-no-admin': 'This app is not a Jira admin on this site.',
  'no-event': 'Forge takes no more events from this app.',
};
