import { addCosts, openMeter, openReader, openReadingSender, type Clock, type Cost } from '../../jira';
import type { Warning } from '../../report';
import type { Problem } from '../../contract';
import { openAllowance, type StepAllowance } from '../../jira/allowance';
import { FactStore } from './fact-store';
import { draftReport, type ReportDraft } from './report-draft';
import type { Driver } from './driver';
import type { Scan, ScanEntry } from './record';
import type { StoredLine } from '../reports/stored-report';
import type { StepContext } from './stage';
import { stages } from './stages';
import { stageAfter } from './stage-names';
import { workThrough } from './work-through';

/** What a step did. Nothing of it is stored yet. */
export interface StepResult {
  readonly entry: ScanEntry;
  readonly store: FactStore;
  readonly cost: Cost;
  /** What Jira did not answer; the scan is where the entry says and can be advanced again. */
  readonly problem: Problem | null;
}

/** Advances a scan as far as one step may: stage by stage, until it has no call or no time left. */
export async function runStep(scan: Scan, driver: Driver, clock: Clock): Promise<StepResult> {
  const began = clock.now();
  const meter = openMeter();
  const allowance = openAllowance(clock, meter, driver.limits);
  const store = new FactStore(scan);
  const warnings: Warning[] = [...scan.entry.warnings];
  let line: StoredLine | null = null;
  let expected = scan.entry.expected;
  let draft: Promise<ReportDraft> | null = null;
  const step: StepContext = {
    head: scan.head,
    cutAt: scan.entry.cutAt ?? null,
    profile: scan.head.profile,
    viewer: driver.accountId,
    store,
    jira: openReader(openReadingSender(driver.speaker, clock, meter, allowance)),
    draft: () => (draft ??= draftReport(scan.head.profile, store)),
    clock,
    cost: () => addCosts(scan.entry.cost, meter.read()),
    expect: (points) => {
      expected = step.cost().points + Math.round(points);
    },
    milliseconds: () => scan.entry.milliseconds + clock.now() - began,
    warn: (warning) => {
      if (!warnings.some(({ kind }) => kind === warning.kind)) warnings.push(warning);
    },
    warnings: () => warnings,
    finish: (finished) => {
      line = finished;
    },
  };
  const walked = await walk({ ...scan.entry, state: 'running', until: null }, step, allowance);
  return {
    entry: {
      ...walked.entry,
      warnings,
      cost: step.cost(),
      ...(expected === undefined ? {} : { expected }),
      milliseconds: step.milliseconds(),
      report: line,
    },
    store,
    cost: meter.read(),
    problem: walked.problem,
  };
}

/** A step that did nothing but end its scan. */
export function failedStep(scan: Scan, problem: Problem): StepResult {
  return {
    entry: { ...scan.entry, state: 'failed', until: null, problem },
    store: new FactStore(scan),
    cost: openMeter().read(),
    problem: null,
  };
}

interface Walked {
  readonly entry: ScanEntry;
  readonly problem: Problem | null;
}

async function walk(begun: ScanEntry, step: StepContext, allowance: StepAllowance): Promise<Walked> {
  let entry = begun;
  for (;;) {
    const { entry: after, end } = await workThrough(stages[entry.stage], entry, step, allowance);
    entry = after;
    switch (end.kind) {
      case 'finished': {
        const next = stageAfter(entry.stage, step.head);
        if (next === null) return { entry: { ...entry, state: 'done' }, problem: null };
        entry = { ...entry, stage: next, planned: false, items: 0, done: 0, total: 0 };
        break;
      }
      case 'out-of-allowance':
        return { entry, problem: null };
      case 'wait':
        return {
          entry: { ...entry, state: 'paused', until: step.clock.now() + end.seconds * 1000 },
          problem: null,
        };
      case 'interrupted':
        return { entry, problem: end.problem };
      case 'failed':
        return { entry: { ...entry, state: 'failed', problem: end.problem }, problem: null };
    }
  }
}
