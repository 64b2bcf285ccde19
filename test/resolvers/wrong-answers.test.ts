import type { Report } from '../../src/report';
import type { Outcome, ScanStatus } from '../../src/contract';
import { wholeSite, type Page } from './admin-page';
import { summaryOf } from './finding';
import { momentOf, setTo, type Moment } from './moment';
import { runs } from '../sizes';
import { sampleFindings } from './sample-log';
import { corruptions, sameThings, unlike } from './wrong/corruptions';
import { untruths } from './wrong/same-or-said';
import { WrongPage, type Wrong } from './wrong/wrong-page';
import { wholeReport } from './whole-report';

/** A scan before one of its steps, and what it had asked by then; no scan: before it was started. */
interface Before extends Moment {
  readonly scan: ScanStatus | null;
  readonly asked: ReadonlySet<string>;
}

const beforeStep = (on: WrongPage, scan: ScanStatus | null): Before => ({
  ...momentOf(on.page),
  ...{ scan, asked: new Set(on.asked) },
});

/** The report of a scan, or the sentence with which the app says that there is none. */
async function scanOf(
  on: WrongPage,
  log: boolean,
  begun: ScanStatus | null = null,
  tell?: (scan: ScanStatus) => void,
): Promise<Report | string> {
  const ended = await advance(on.page, log, begun, tell);
  on.wrong = null;
  if (typeof ended === 'string') return ended;
  const { reportId, problem } = ended;
  if (reportId === null) return problem?.says ?? '';
  return wholeReport(on.page, reportId);
}

/** A scan that goes on after a problem a few times, as the page does. */
async function advance(
  { ask }: Page,
  log: boolean,
  begun: ScanStatus | null,
  tell?: (scan: ScanStatus) => void,
): Promise<ScanStatus | string> {
  const start = log
    ? { ...wholeSite('u-dana'), log: summaryOf(sampleFindings), parts: 1 }
    : wholeSite('u-dana');
  let scan = begun;
  if (scan === null) {
    const started = await ask('scan/start', start);
    if (!started.ok) return started.problem.says;
    ({ scan } = started.value);
  }
  let told = '';
  for (let step = 0; step < 40 && ['running', 'receiving'].includes(scan.state); step += 1) {
    tell?.(scan);
    const { scanId }: ScanStatus = scan;
    const outcome: Outcome<ScanStatus> =
      scan.state === 'receiving'
        ? await ask('scan/findings', { scanId, part: 0, findings: sampleFindings })
        : await ask('scan/advance', { scanId, step: scan.step });
    if (outcome.ok) scan = outcome.value;
    else told = outcome.problem.says;
    if (told !== '' && step > 8) return told;
  }
  return scan;
}

/** The endpoints that a scan asks, with a log and without. */
const endpoints = [
  'GET /myself',
  'GET /mypermissions',
  'GET /permissions',
  'GET /user',
  'GET /serverInfo',
  'GET /project/search',
  'POST /issue/bulkfetch',
  'POST /search/jql',
  'POST /permissions/check',
  'GET /project/{id}/permissionscheme',
  'GET /permissionscheme',
  'GET /permissionscheme/{id}',
  'GET /issuesecurityschemes/project',
  'GET /issuesecurityschemes/level',
  'GET /issuesecurityschemes/level/member',
  'GET /project/{id}/role/{id}',
  'GET /role/{id}/actors',
  'GET /auditing/record',
  'GET /applicationrole',
  'GET /instance/license',
  'GET /group/member',
  'GET /user/bulk',
] as const;

/** A list of all that another site has is as good as this one's, and a work item under another key may have been moved. */
const nobodyCanTell: ReadonlySet<string> = new Set([
  'GET /project/search',
  'GET /permissionscheme',
  'POST /issue/bulkfetch',
  'GET /issuesecurityschemes/level',
]);

/** Work items that are not found leave a level to its members. */
const provesNothing: ReadonlySet<string> = new Set(['POST /search/jql']);

const sentence = /^[A-Z].*[.]$/s;

/** What a scan says where all answers are right, and what it asked for that. */
interface Honest {
  readonly log: boolean;
  readonly report: Report;
  readonly asked: ReadonlySet<string>;
  /** Every step of it, in their order. */
  readonly steps: readonly Before[];
}

let honests: readonly Honest[];

beforeAll(async () => {
  honests = await Promise.all(
    [true, false].map(async (log) => {
      const on = new WrongPage();
      const steps = [beforeStep(on, null)];
      const report = await scanOf(on, log, null, (scan) => steps.push(beforeStep(on, scan)));
      if (typeof report === 'string') throw new Error(report);
      return { log, report, asked: on.asked, steps };
    }),
  );
});

/** A scan in which an endpoint answers wrongly. What it does before it asks there is the same for all, and done. */
async function wrongScan({ log, steps }: Honest, wrong: Wrong): Promise<Report | string> {
  const on = new WrongPage();
  const from = steps.findLast(({ asked }) => !asked.has(wrong.endpoint));
  if (from !== undefined) setTo(from, on.page);
  on.wrong = wrong;
  return scanOf(on, log, from?.scan);
}

/** How many of the scans that ask an endpoint, the one with a log and the one of the whole site, meet each wrong answer of it. */
const { numRuns: scans } = runs('wrong-answers', 1, 2);

/** The scans that meet the wrong answer at a position: one after the other takes its turn. */
function turns(endpoint: string, position: number): readonly Honest[] {
  const asking = honests.filter(({ asked }) => asked.has(endpoint));
  const first = position % Math.max(1, asking.length);
  return [...asking.slice(first), ...asking.slice(0, first)].slice(0, scans);
}

test.each(endpoints)(
  '%s: whatever it answers, the report is the same, or says what was not read',
  async (endpoint) => {
    const found: string[] = [];
    // a soak takes those that are alike, too
    const wrong = scans > 1 ? corruptions : unlike(endpoints.indexOf(endpoint));
    for (const [position, [name, as]] of Object.entries(wrong).entries()) {
      if (name === 'another thing' && nobodyCanTell.has(endpoint)) continue;
      for (const honest of turns(endpoint, position)) {
        const report = await wrongScan(honest, { endpoint, as });
        const which = `${name}${honest.log ? ', with a log' : ''}`;
        if (typeof report === 'string') {
          if (!sentence.test(report)) found.push(`${which}: ${report}`);
        } else {
          const its = untruths(honest.report, report, provesNothing.has(endpoint));
          found.push(...its.map((untruth) => `${which}: ${untruth}`));
        }
      }
    }
    expect(found).toEqual([]);
  },
);

test.each(endpoints)('%s: what is right in another spelling is the same report', async (endpoint) => {
  for (const [position, as] of Object.values(sameThings).entries()) {
    for (const honest of turns(endpoint, position)) {
      const report = await wrongScan(honest, { endpoint, as });
      expect(typeof report === 'string' ? report : untruths(honest.report, report)).toEqual([]);
    }
  }
});

test('these are all endpoints that a scan asks', () => {
  const asked = new Set(honests.flatMap((one) => [...one.asked]));
  expect([...asked].sort()).toEqual([...endpoints].sort());
});
