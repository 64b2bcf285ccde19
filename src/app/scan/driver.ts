import { whoInvokes, type Speaker } from '../../jira';
import type { Spoken } from '../facts/who-speaks';
import { sliceLimits, stepLimits, type StepLimits } from '../../jira/allowance';

/** Who takes a step of a scan. */
export interface Driver {
  /** Account id of whoever asks Jira. */
  readonly accountId: string;
  readonly speaker: Speaker;
  readonly limits: StepLimits;
  /** After so many seconds the background takes the step after this one, unless somebody else did. */
  readonly backgroundAfter: number;
}

/** An open page. It takes the next step itself; where it does not, it was closed. */
export const pageOf = (viewer: string): Driver => ({
  accountId: viewer,
  speaker: whoInvokes,
  limits: stepLimits,
  backgroundAfter: 120,
});

/** The consumer of the queue. `failures`: how often it did not get through this step. */
export const consumerOf = (
  { speaker, accountId }: Extract<Spoken, { kind: 'may' }>,
  failures: number,
): Driver => ({
  accountId,
  speaker,
  limits: sliceLimits(failures),
  backgroundAfter: 0,
});
