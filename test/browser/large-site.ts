import path from 'node:path';
import { parseSite } from '../../local/jira';
import { leapingClock } from '../../local/leaping-clock';
import type { Contract, Outcome } from '../../src/contract';
import { driveScan } from '../../src/frontend/scan/drive-scan';
import type { Finding } from '../../src/log/finding';
import { resolverOf } from '../../src/resolvers/make-resolver';
import { finding, summaryOf } from '../resolvers/finding';
import { generatedSite } from '../resolvers/generated-site';
import { root, serve, type Served } from './serve';

export interface LargeSite extends Served {
  readonly reportId: string;
  /** What the app answers an operation of the admin page. */
  readonly ask: <Op extends keyof Contract>(
    operation: Op,
    payload: Parameters<Contract[Op]>[0],
  ) => Promise<ValueOf<Op>>;
}

type ValueOf<Op extends keyof Contract> =
  Awaited<ReturnType<Contract[Op]>> extends Outcome<infer Value> ? Value : never;

/** A log that names every space and some that are gone, sets many records aside and does not recognise as many. */
const findingsOf = (keys: readonly string[]): readonly Finding[] => [
  ...keys.map((key) => finding(key)),
  ...Array.from({ length: 120 }, (_none, at) => [
    finding(`GONE${String(at)}`),
    finding(null, { verdict: 'set-aside', reason: 'rate-limit', want: null, row: null, text: at }),
    finding(null, { verdict: 'unrecognised', want: null, row: null, text: at }),
  ]).flat(),
];

/** Findings that one request carries. */
const inAPart = 500;

/** Serves the app on a site of so many spaces, six of ten in schemes that shut the account out, with the report of a restore stored. */
export async function openLargeSite(spaces: number): Promise<LargeSite> {
  const schemes = Math.min(200, Math.ceil(spaces / 15));
  const size = { projects: spaces, failing: Math.floor(spaces * 0.6), schemes, grants: 10 };
  const reading = parseSite(JSON.stringify(generatedSite(size)));
  if (!reading.ok) throw new Error(reading.says);
  const clock = leapingClock();
  const served = await serve({
    site: reading.site,
    manifestFile: path.join(root, 'manifest.yml'),
    apps: path.join(root, 'local/host/dist/apps'),
    handlers: async () => ({ resolver: resolverOf(clock) }),
    now: clock.now,
  });
  const outcome = async <Op extends keyof Contract>(
    functionKey: Op,
    payload: Parameters<Contract[Op]>[0] | undefined,
  ): Promise<Outcome<ValueOf<Op>>> => {
    const invoked = await served.platform.invoke({ functionKey, payload, moduleKey: 'gaps-admin' });
    if (invoked.kind !== 'result') throw new Error(JSON.stringify(invoked));
    return invoked.value as Outcome<ValueOf<Op>>;
  };
  const ask: LargeSite['ask'] = async (operation, payload) => {
    const answer = await outcome(operation, payload);
    if (!answer.ok) throw new Error(answer.problem.says);
    return answer.value;
  };
  const findings = findingsOf(reading.site.projects.map(({ key }) => key));
  const started = await ask('scan/start', {
    ...{ accountId: 'u-backup', profile: 'restore', profileChosen: true, actors: [], hosts: [] },
    ...{ log: summaryOf(findings), parts: Math.ceil(findings.length / inAPart) },
  });
  if (started.kind === 'busy') throw new Error('A scan is running already.');
  const port = {
    advance: (scanId: string, step: number) => outcome('scan/advance', { scanId, step }),
    status: () => outcome('scan/status', undefined),
    sendFindings: (scanId: string, part: number, given: readonly Finding[]) =>
      outcome('scan/findings', { scanId, part, findings: given }),
    findings: async (part: number) => findings.slice(part * inAPart, (part + 1) * inAPart),
    wait: clock.sleep,
    now: clock.now,
  };
  const end = await driveScan(port, started.scan, () => undefined, new AbortController().signal);
  if (end.kind !== 'ended' || end.scan.reportId === null) throw new Error(JSON.stringify(end));
  // whoever opens the page does not do so in the minute in which the scan filled the store
  clock.leap(60_000);
  return { ...served, ask, reportId: end.scan.reportId };
}
