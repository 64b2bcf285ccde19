import type { Clock, JiraReader } from '../../jira';
import type { Outcome } from '../../contract';
import { peopleNamed } from '../reports/people';
import { bad, good } from '../problems';
import type { Place } from './place';
import { settleOpen } from './settle';
import { ifSwitchedOn } from './switch';

/** What a late or repeated request is told. */
export const turnTaken = bad<never>(
  'stale',
  'This was sent before, or somebody changed something else since this page looked. Nothing was written now. Reload the changes and look at what was made.',
);

export interface OpenTurn {
  /** Refuses a write to a place of which it is not known what was made there: it could not be told apart afterwards. */
  ifSettled(place: Place): Outcome<null>;
}

/**
 * Whether a write may be made with this turn: the switch is on, the turn is the next one, and nobody is at the one before. Changes
 * nothing in Jira.
 */
export async function openTurn(turn: number, jira: JiraReader, clock: Clock): Promise<Outcome<OpenTurn>> {
  const on = await ifSwitchedOn();
  if (!on.ok) return on;
  const last = await settleOpen(jira, clock);
  if (turn !== last.turn + 1) return turnTaken;
  if (last.busy === null) {
    const unsettled = new Set(last.unsettled.map(keyOf));
    return good({ ifSettled: (place) => (unsettled.has(keyOf(place)) ? notSettled : good(null)) });
  }
  const { by } = last.busy;
  const who = (await peopleNamed([by], jira)).nameOf(by);
  return bad('stale', `A change that ${who} began is not finished. Try again in half a minute.`);
}

const keyOf = (place: Place): string => JSON.stringify(Object.entries(place).sort());

const notSettled = bad<null>(
  'stale',
  'A change at this place was cut off, and Jira does not tell now whether it was made. Try again in a minute.',
);
