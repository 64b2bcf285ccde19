import type { Allowance, Clock, Meter } from '.';

/**
 * A step must answer within 8 seconds and 25 calls. It begins no call after 6 seconds, so that the last one and the store still
 * fit; two calls are left to the guard and to the name of who runs the scan.
 */
const stepLimits = { calls: 23, milliseconds: 6_000 } as const;

export interface StepAllowance extends Allowance {
  /** Calls that may still begin; 0 when time is up. */
  callsLeft(): number;
}

export function openAllowance(
  clock: Clock,
  meter: Meter,
  limits: { readonly calls: number; readonly milliseconds: number } = stepLimits,
): StepAllowance {
  const began = clock.now();
  const millisecondsLeft = (): number => began + limits.milliseconds - clock.now();
  const callsLeft = (): number =>
    millisecondsLeft() > 0 ? Math.max(0, limits.calls - meter.read().calls) : 0;
  return { callsLeft, millisecondsLeft, mayCall: () => callsLeft() > 0 };
}
