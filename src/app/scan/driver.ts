import { openReadingSender, openSender, type Clock, type Meter } from '../../jira';
import type { ReadingSender } from '../../jira/sender';
import type { Spoken } from '../facts/who-speaks';
import { sliceLimits, stepLimits, type StepAllowance, type StepLimits } from '../../jira/allowance';

/** Who takes a step of a scan. */
export interface Driver {
  /** Account id of whoever asks Jira. */
  readonly accountId: string;
  readonly limits: StepLimits;
  readonly open: (clock: Clock, meter: Meter, allowance: StepAllowance) => ReadingSender;
  /** After so many seconds the background takes the step after this one, unless somebody else did. */
  readonly backgroundAfter: number;
}

/** An open page. It takes the next step itself; where it does not, it was closed. */
export const pageOf = (viewer: string): Driver => ({
  accountId: viewer,
  limits: stepLimits,
  open: openSender,
  backgroundAfter: 120,
});

/** The consumer of the queue, which has nothing to write with. `failures`: how often it did not get through this step. */
export const consumerOf = (
  { speaker, accountId }: Extract<Spoken, { kind: 'may' }>,
  failures: number,
): Driver => ({
  accountId,
  limits: sliceLimits(failures),
  open: (clock, meter, allowance) => openReadingSender(speaker, clock, meter, allowance),
  backgroundAfter: 0,
});
