import { namedByCause } from './cause-kinds';
import type { Gap } from './gap';

/** What tells gaps of one place apart, beside their permission: the cause, with what it names. */
export function gapKey({ wanted, cause }: Pick<Gap, 'wanted' | 'cause'>): string {
  const key = [cause.kind, ...namedByCause(cause)].join(' ');
  return wanted === null ? key : `${wanted} ${key}`;
}

/** Whether a key is that of a gap of this security level. */
export const isGapOfLevel = (levelId: string, key: string): boolean => key === `security-level ${levelId}`;
