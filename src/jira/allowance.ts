import type { Allowance, Clock, Meter } from '.';

export interface StepLimits {
  readonly calls: number;
  readonly milliseconds: number;
}

/**
 * A step of a page must answer within 8 seconds and 25 calls. It begins no call after 6 seconds, so that the last one and the store
 * still fit; two calls are left to the guard and to the name of who runs the scan.
 */
export const stepLimits: StepLimits = { calls: 23, milliseconds: 6_000 };

/**
 * A step in the background has as long as one of a page, and more calls: Forge ends its function after 25 seconds, and on a large site what
 * is worked out after the last call takes most of them. One that was ended so, or failed, is taken again with a smaller share each time.
 */
export const sliceLimits = (failures: number): StepLimits => ({
  calls: Math.ceil(500 / (1 + failures)),
  milliseconds: stepLimits.milliseconds / (1 + failures),
});

export interface StepAllowance extends Allowance {
  /** Calls that may still begin; 0 when time is up. */
  callsLeft(): number;
}

/** An allowance that begins now; `meter` counts the calls that it is spent on. */
export function openAllowance(clock: Clock, meter: Meter, limits: StepLimits = stepLimits): StepAllowance {
  const began = clock.now();
  const millisecondsLeft = (): number => began + limits.milliseconds - clock.now();
  const callsLeft = (): number => (millisecondsLeft() > 0 ? Math.max(0, limits.calls - meter.calls()) : 0);
  return { callsLeft, millisecondsLeft, mayCall: () => callsLeft() > 0 };
}
