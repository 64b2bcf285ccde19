import path from 'node:path';
import { resolverOf } from '../../src/resolvers/make-resolver';
import { openPlatform, standInBackend } from '../forge';
import { openJira, parseSite, type TrafficLine } from '../jira';
import { charged, metered, type Charged } from '../jira/points';
import { leapingClock } from '../leaping-clock';
import { liftPointsQuota } from '../no-quota';
import { clientOf } from '../report/contract-client';
import { headOf, scanToReport } from '../report/run-scan';
import { tenThousandSpaces } from '../sites/ten-thousand';

/**
 * `npm run bench -- scan`: what a check of 10,000 spaces without a log asks of Jira, in calls and in points, by the stand-in's own
 * meter: the verdicts with their reasons, and besides what the plan reads. What guards each step is in neither.
 */

const byGuards = /\/(myself|mypermissions|user\/bulk)\b/;
/** How long an answer of Jira's is taken to need. */
const answerMilliseconds = 200;
const manifestFile = path.join(__dirname, '../../manifest.yml');

async function main(): Promise<void> {
  liftPointsQuota(process.env);
  const reading = parseSite(JSON.stringify(tenThousandSpaces()));
  if (!reading.ok) throw new Error(reading.says);
  const { site } = reading;
  const clock = leapingClock();
  const began = clock.now();
  const calls: Charged[] = [];
  const traffic = (line: TrafficLine): void => {
    calls.push(charged(line));
    clock.leap(answerMilliseconds);
  };
  const platform = openPlatform({
    backend: standInBackend(openJira(site, { traffic, now: () => new Date(clock.now()) })),
    ...{ manifestFile, viewer: site.viewer, appUser: site.appUser, now: () => clock.now() },
    handlers: async () => ({ resolver: resolverOf(clock) }),
  });
  const ask = clientOf(platform, site.viewer);
  const reportId = await scanToReport(ask, {
    ...{ account: 'u-backup', profile: 'backup', log: null, note: console.error },
  });
  const minutes = Math.round((clock.now() - began) / 60_000);
  const ofScan = calls.filter(({ endpoint }) => !byGuards.test(endpoint));
  // whoever looks at a report does so later than in the minute in which the scan filled the store
  clock.leap(60_000);
  const { cost, verdict } = await headOf(ask, reportId);
  const ofReport = cost.jiraCalls;
  print('verdicts and reasons', ofScan.slice(0, ofReport));
  print('plan', ofScan.slice(ofReport));
  print(
    'guards',
    calls.filter(({ endpoint }) => byGuards.test(endpoint)),
  );
  console.log(`${verdict} ${String(minutes)} minutes. By the app's own count: ${String(cost.points)}.`);
}

function print(part: string, calls: readonly Charged[]): void {
  const points = calls.reduce((sum, call) => sum + call.points, 0);
  console.log(`${part}: ${String(calls.length)} calls, ${String(points)} points`);
  console.table(Object.fromEntries(metered(calls)));
}

void main();
