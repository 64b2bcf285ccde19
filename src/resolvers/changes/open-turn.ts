import type { Clock, JiraReader } from '../../jira';
import type { Outcome } from '../contract';
import { peopleNamed } from '../people';
import { bad, good } from '../problems';
import { settleLast } from './settle';
import { ifSwitchedOn } from './switch';

/** What a late or repeated request is told. */
export const turnTaken = bad<never>(
  'stale',
  'This was sent before, or somebody changed something else since this page looked. Nothing was written now. Reload the changes and look at what was made.',
);

/**
 * Whether a write may be made with this turn: the switch is on, the turn is the next one, and nobody is at the one before. Changes
 * nothing in Jira.
 */
export async function openTurn(turn: number, jira: JiraReader, clock: Clock): Promise<Outcome<null>> {
  const on = await ifSwitchedOn();
  if (!on.ok) return on;
  const last = await settleLast(jira, clock);
  if (turn !== last.turn + 1) return turnTaken;
  if (last.busy === null) return good(null);
  const { by, because } = last.busy;
  const who = (await peopleNamed([by], jira)).nameOf(by);
  return because === 'at-it'
    ? bad('stale', `A change that ${who} began is not finished. Try again in half a minute.`)
    : bad(
        'stale',
        `A change that ${who} began was cut off, and Jira does not tell you whether it was made. Ask a Jira admin to open this app: then it looks.`,
      );
}
