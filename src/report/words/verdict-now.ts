import type { GapRef } from '../../diagnosis/gap-ref';
import type { ChangeKind } from '../../remedy';
import { whatCalled } from './unresolved';
import { named } from '../../text/english';
import type { Words } from './words';

/** Jira's word on what a change was to close. */
export interface VerdictFacts {
  readonly kind: ChangeKind;
  readonly granted: number;
  readonly of: number;
  /** The first few that are refused still. */
  readonly refused: readonly GapRef[];
}

/** "Jira grants 3 of 3 now." */
export function verdictNowSays({ kind, granted, of, refused }: VerdictFacts, words: Words): string {
  if (kind === 'add-default-to-role') return 'It counts in spaces that are created from now on.';
  if (of === 0) return 'Nothing of it can be asked in Jira by itself: check its spaces again.';
  const count = `Jira grants ${granted} of ${of} now`;
  if (granted >= of) return `${count}.`;
  const names = named(refused.map((need) => whatCalled(need, words)));
  return `${count}; not yet: ${names}. A change can take some seconds to count.`;
}
