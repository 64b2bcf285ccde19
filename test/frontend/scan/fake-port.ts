import type { ScanPort } from '../../../src/frontend/scan/port';
import type { Outcome, ScanStatus } from '../../../src/contract';
import { good } from '../stage/back-end';

/** A port whose clock is the sum of its waits and whose back end plays the given answers, the last one for ever. */
export interface FakePort extends ScanPort {
  readonly waits: number[];
  readonly steps: number[];
  readonly sent: number[];
}

export function fakePort(answers: readonly Outcome<ScanStatus>[], other: Partial<ScanPort> = {}): FakePort {
  const start = Date.parse('2026-11-23T09:00:00.000Z');
  const waits: number[] = [];
  const steps: number[] = [];
  const sent: number[] = [];
  let at = 0;
  const next = (): Promise<Outcome<ScanStatus>> => {
    const answer = answers[Math.min(at, answers.length - 1)];
    at += 1;
    if (answer === undefined) throw new Error('the port has no answers');
    return Promise.resolve(answer);
  };
  return {
    waits,
    steps,
    sent,
    advance: (_scanId, step) => {
      steps.push(step);
      return next();
    },
    status: () => next(),
    sendFindings: (_scanId, part) => {
      sent.push(part);
      return next();
    },
    findings: () => Promise.resolve([]),
    wait: (milliseconds) => {
      waits.push(milliseconds);
      return Promise.resolve();
    },
    now: () => start + waits.reduce((sum, one) => sum + one, 0),
    ...other,
  };
}

export const ok = (scan: ScanStatus): Outcome<ScanStatus> => good(scan);
