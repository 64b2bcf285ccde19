import { differencesSay, type Difference } from './differences';
import type { Words } from './words';

/** Why no further write of a change was begun, where it was not Jira that refused one. */
export type Stopped =
  | { readonly kind: 'time-up' }
  | { readonly kind: 'switched-off' }
  | { readonly kind: 'differs'; readonly differences: readonly Difference[] }
  /** Jira did not show what the change rests on. */
  | { readonly kind: 'not-read' };

export function stoppedSays(stopped: Stopped, words: Words): string {
  switch (stopped.kind) {
    case 'time-up':
      return 'The time of one request was up. Apply it again for the rest.';
    case 'switched-off':
      return 'Meanwhile somebody switched off that this app may change permissions.';
    case 'differs':
      return `Meanwhile something changed: ${differencesSay(stopped.differences, words)} Check again for a new plan.`;
    case 'not-read':
      return 'Jira did not show any more what the change rests on. Try again in a minute.';
  }
}
