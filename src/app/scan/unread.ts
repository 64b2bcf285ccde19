import type { NotRead } from '../../diagnosis/facts';
import type { Failure, FailureKind } from '../../jira';
import { problemOf } from '../problems';
import type { ItemEnd, Learn } from './stage';

/** Seconds to wait where Jira refuses for its limits and does not say how long. */
const defaultWait = 60;
/** Their status is no word of Jira's on the question. */
const notJiras: ReadonlySet<FailureKind> = new Set(['nonsense', 'platform']);
const mayPass: ReadonlySet<FailureKind> = new Set(['unavailable', 'nonsense', 'platform']);

type Row = Omit<NotRead, 'status'>;

/** A failure of something that a report can do without: a row of the report says so. Only Jira's limits make the scan wait. */
export const notRead = (failure: Failure, row: Row, learn: Learn): ItemEnd<never> =>
  noneRead(failure, [row], learn);

/** The same of several things at once. */
export function noneRead(failure: Failure, rows: readonly Row[], learn: Learn): ItemEnd<never> {
  if (failure.kind === 'rate-limited') return waitFor(failure);
  const status = notJiras.has(failure.kind) ? null : failure.status;
  learn('not-read', ...rows.map((row) => ({ ...row, status })));
  return { kind: 'done' };
}

/** A failure of something that the scan cannot do without. What may pass is tried again; a refusal ends the scan. */
export function cannotGoOn(failure: Failure, task: string): ItemEnd<never> {
  if (failure.kind === 'rate-limited') return waitFor(failure);
  const problem = problemOf(failure, task);
  return mayPass.has(failure.kind) ? { kind: 'interrupted', problem } : { kind: 'failed', problem };
}

/** A failure of what another question answers as well, or of what proves nothing where it is not found. Only Jira's limits make the scan wait. */
export const unlessBusy = (failure: Failure): ItemEnd<never> =>
  failure.kind === 'rate-limited' ? waitFor(failure) : { kind: 'done' };

/** "0" after all tries says as little as nothing. */
export const waitFor = ({ retryAfter }: Failure): ItemEnd<never> => ({
  kind: 'wait',
  seconds: retryAfter || defaultWait,
});

/** What Jira answered is well formed and does not fit what it was asked, or what it said before. */
export const nonsense: Failure = { kind: 'nonsense', status: 200, retryAfter: null, endpoint: '' };
