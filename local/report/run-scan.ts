import { assembleReport } from '../../src/report';
import type { LogReading } from '../../src/log/finding';
import type { PlanAsked, PlanView } from '../../src/report/plan-view';
import type { Report } from '../../src/report/report';
import type { ReportHead } from '../../src/report/view';
import type { ProfileAsked, ScanStart, ScanStatus, Started } from '../../src/contract';
import { exportedParts } from '../../src/contract/export';
import { findingsInParts } from '../../static/file-desk/src/findings-parts';
import type { Ask } from './contract-client';
import { NoReport } from './no-report';

export interface ScanInput {
  readonly account: string;
  /** The account that is to take over, whose report stands beside the first one; null: none. */
  readonly compare: string | null;
  readonly profile: ProfileAsked | null;
  /** null: every project of the site. */
  readonly log: LogReading | null;
  /** `cover` null: what the log shows. */
  readonly asked: Pick<PlanAsked, 'objective'> & { readonly cover: PlanAsked['cover'] | null };
  /** Told in a sentence of what takes long. */
  readonly note: (says: string) => void;
}

/** Names and hosts that a start compares. */
const mostCompared = 10;
/** Steps in a row that changed nothing before a scan counts as stuck. */
const mostIdleSteps = 50;
/** Pauses shorter than this are not worth a word. */
const shortPauseMilliseconds = 5_000;

export interface Scanned {
  readonly report: Report;
  /** The report in one sentence. */
  readonly verdict: string;
  /** What the plan does, and whether it is proved to be the best. */
  readonly planSays: string;
}

/** Drives a scan as the admin page does, step by step, and joins its export. Throws a NoReport where it fails. */
export async function runScan(ask: Ask, input: ScanInput): Promise<Scanned> {
  const first = await scanToReport(ask, input);
  const reportId =
    input.compare === null
      ? first
      : await reportOf(
          ask,
          begun(await ask('scan/beside', { reportId: first, accountId: input.compare })),
          input.note,
        );
  const { verdict } = await headOf(ask, reportId);
  const plan = await planFor(ask, reportId, input.asked);
  const parts = await exportedParts((at) => ask('report/export', { reportId, at }));
  const report = assembleReport(parts, input.log?.texts ?? []);
  return { report, verdict, planSays: planInWords(plan) };
}

/** What the page says above a report. */
export async function headOf(ask: Ask, reportId: string): Promise<ReportHead> {
  const query = { text: '', cause: null, state: null, sort: 'records', page: 1 } as const;
  return (await ask('report/page', { reportId, query })).head;
}

/** Starts a scan, sends what was read in the log and drives it to its end: the id of its report. */
export async function scanToReport(ask: Ask, input: Omit<ScanInput, 'asked' | 'compare'>): Promise<string> {
  const parts = findingsInParts(input.log?.findings ?? []);
  let status = begun(await ask('scan/start', startOf(input, parts.length)));
  for (const [part, findings] of parts.entries()) {
    status = await ask('scan/findings', { scanId: status.scanId, part, findings });
  }
  return reportOf(ask, status, input.note);
}

function begun({ kind, scan }: Started): ScanStatus {
  if (kind === 'busy')
    throw new NoReport(
      1,
      `Another check of this site is running since ${scan.since}. Try again when it has ended.`,
    );
  return scan;
}

async function reportOf(ask: Ask, scan: ScanStatus, note: ScanInput['note']): Promise<string> {
  const { reportId, problem } = await advance(ask, scan, note);
  if (reportId === null)
    throw new NoReport(1, problem?.says ?? 'The check ended without a report. Start it again.');
  return reportId;
}

async function planFor(
  ask: Ask,
  reportId: string,
  { objective, cover }: ScanInput['asked'],
): Promise<PlanView> {
  if (cover !== null) return ask('plan/view', { reportId, asked: { objective, cover } });
  const first = await ask('plan/view', { reportId, asked: null });
  return first.asked.objective === objective
    ? first
    : ask('plan/view', { reportId, asked: { objective, cover: first.asked.cover } });
}

const planInWords = ({ says, extraSays, besidesSays, exactSays }: PlanView): string =>
  [says, extraSays, ...besidesSays, exactSays].filter((sentence) => sentence !== null).join(' ');

function startOf({ account, profile, log }: Omit<ScanInput, 'asked' | 'compare'>, parts: number): ScanStart {
  if (log === null)
    return {
      accountId: account,
      profile: profile ?? 'backup',
      profileChosen: profile !== null,
      log,
      parts,
      actors: [],
      hosts: [],
    };
  const { findings: _findings, texts: _texts, actors, hosts, ...summary } = log;
  return {
    accountId: account,
    profile: profile ?? summary.suggestedProfile,
    profileChosen: profile !== null,
    log: summary,
    parts,
    actors: actors.slice(0, mostCompared),
    hosts: hosts.slice(0, mostCompared),
  };
}

async function advance(ask: Ask, first: ScanStatus, note: (says: string) => void): Promise<ScanStatus> {
  let status = first;
  let idle = 0;
  while (status.state === 'running' || status.state === 'paused' || status.state === 'receiving') {
    if (status.state === 'paused') await pause(status, note);
    const next: ScanStatus = await ask('scan/advance', { scanId: status.scanId, step: status.step });
    idle = next.step === status.step ? idle + 1 : 0;
    if (idle > mostIdleSteps) throw new NoReport(1, `The check does not get past: ${status.says}`);
    status = next;
  }
  return status;
}

async function pause({ says, until }: ScanStatus, note: (says: string) => void): Promise<void> {
  const milliseconds = until === null ? 1_000 : Math.max(0, Date.parse(until) - Date.now());
  if (milliseconds > shortPauseMilliseconds) note(says);
  await new Promise((resolve) => setTimeout(resolve, milliseconds));
}
