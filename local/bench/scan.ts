import path from 'node:path';
import { resolverOf } from '../../src/resolvers/make-resolver';
import { backgroundOf } from '../../src/resolvers/background';
import { openPlatform, standInBackend, type Platform } from '../forge';
import { openJira, parseSite, type TrafficLine } from '../jira';
import { charged, metered, type Charged } from '../jira/points';
import { leapingClock } from '../leaping-clock';
import { liftPointsQuota } from '../no-quota';
import { clientOf } from '../report/contract-client';
import { headOf } from '../report/run-scan';
import { tenThousandSpaces } from '../sites/ten-thousand';
import { otherWays } from './other-ways';

/**
 * `npm run bench -- scan`: what a check of 10,000 spaces without a log asks of Jira, in calls and in points, by the stand-in's own
 * meter: the verdicts with their reasons, and besides what levels, the audit log and the plan read; then what others ask of the same site.
 * What guards each step is in none. And how long it takes in the background, with the page closed.
 */

const byGuards = /\/(myself|mypermissions|user\/bulk)\b/;
/** What has a cap of its own: who is let into which security level, and since when something is missing. */
const forLevels = /\/(search\/|issuesecurityschemes\/level)/;
const forSince = /\/auditing\b/;
/** How long an answer of Jira's needs. */
const latencyMs = 200;
const manifestFile = path.join(__dirname, '../../manifest.yml');

async function main(): Promise<void> {
  liftPointsQuota(process.env);
  const reading = parseSite(JSON.stringify(tenThousandSpaces()));
  if (!reading.ok) throw new Error(reading.says);
  const { site } = reading;
  const clock = leapingClock();
  const began = clock.now();
  const calls: Charged[] = [];
  const traffic = (line: TrafficLine): void => void calls.push(charged(line));
  const platform = openPlatform({
    backend: standInBackend(openJira(site, { traffic, latencyMs, now: () => new Date(clock.now()) })),
    ...{ manifestFile, viewer: site.viewer, appUser: site.appUser, now: () => clock.now() },
    handlers: async () => ({ resolver: resolverOf(clock), background: backgroundOf(clock) }),
  });
  const ask = clientOf(platform, site.viewer);
  const scan = { accountId: 'u-backup', profile: 'backup', log: null, parts: 0, actors: [], hosts: [] };
  await ask('scan/start', scan);
  const events = await inBackground(platform, clock);
  const reportId = (await ask('scan/status', undefined))?.reportId;
  if (reportId == null) throw new Error('The check came to no report.');
  const seconds = Math.round((clock.now() - began) / 1_000);
  const ofScan = calls.filter(({ endpoint }) => !byGuards.test(endpoint));
  // whoever looks at a report does so later than in the minute in which the scan filled the store
  clock.leap(60_000);
  const { cost, verdict } = await headOf(ask, reportId);
  const ofReport = cost.jiraCalls;
  const report = ofScan.slice(0, ofReport);
  const isAside = ({ endpoint }: Charged): boolean => forLevels.test(endpoint) || forSince.test(endpoint);
  const part = (which: RegExp) => report.filter(({ endpoint }) => which.test(endpoint));
  print(
    'verdicts and reasons',
    report.filter((call) => !isAside(call)),
  );
  print('security levels', part(forLevels));
  print('since when', part(forSince));
  print('plan', ofScan.slice(ofReport));
  print(
    'guards',
    calls.filter(({ endpoint }) => byGuards.test(endpoint)),
  );
  console.log('\nOther ways to ask the same site:');
  for (const { way, ...other } of await otherWays(openJira(site, { traffic: null }), 'u-backup'))
    console.log(`${way}: ${String(other.calls)} calls, ${String(other.points)} points`);
  console.log(`${verdict} By the app's own count: ${String(cost.points)}.`);
  console.log(
    `In the background: ${String(seconds)} seconds, ${String(events)} events, answers of ${String(latencyMs)} ms.`,
  );
}

/** Delivers what is pushed until nothing is; returns how many events that were. */
async function inBackground({ queues }: Platform, clock: ReturnType<typeof leapingClock>): Promise<number> {
  for (let [event] = queues.waiting(); event !== undefined; [event] = queues.waiting()) {
    clock.leap(Math.max(0, event.dueAt - clock.now()));
    const invoked = await queues.deliver(event);
    if (invoked.kind === 'error') console.error(invoked.message);
  }
  return queues.events.length;
}

function print(part: string, calls: readonly Charged[]): void {
  const points = calls.reduce((sum, call) => sum + call.points, 0);
  console.log(`${part}: ${String(calls.length)} calls, ${String(points)} points`);
  console.table(Object.fromEntries(metered(calls)));
}

void main();
