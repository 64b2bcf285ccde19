import type { Clock, JiraReader } from '../../jira';
import type { Outcome } from '../../contract';
import { peopleNamed } from '../facts/people';
import { bad, good } from '../problems';
import type { WritePlace } from '../journal/write-place';
import { recoverInterrupted } from './recover-interrupted';
import { ifSwitchedOn } from './switch';

/** What a late or repeated request is told. */
export const sequenceTaken = bad<never>(
  'stale',
  'This was sent before, or somebody changed something else since this page looked. Nothing was written now. Reload the changes and look at what was made.',
);

export interface OpenSequence {
  /** Refuses a write to a place of which it is not known what was made there: it could not be told apart afterwards. */
  ifRecovered(place: WritePlace): Outcome<null>;
}

/**
 * Whether a write may be made with this sequence: the switch is on, the sequence is the next one, and nobody is at the one before. Changes
 * nothing in Jira.
 */
export async function openSequence(
  sequence: number,
  jira: JiraReader,
  clock: Clock,
): Promise<Outcome<OpenSequence>> {
  const on = await ifSwitchedOn();
  if (!on.ok) return on;
  const last = await recoverInterrupted(jira, clock);
  if (sequence !== last.sequence + 1) return sequenceTaken;
  if (last.busy === null) {
    const unrecovered = new Set(last.unrecovered.map(keyOf));
    return good({ ifRecovered: (place) => (unrecovered.has(keyOf(place)) ? notRecovered : good(null)) });
  }
  const { by } = last.busy;
  const who = (await peopleNamed([by], jira)).nameOf(by);
  return bad('stale', `A change that ${who} began is not finished. Try again in half a minute.`);
}

const keyOf = (place: WritePlace): string => JSON.stringify(Object.entries(place).sort());

const notRecovered = bad<null>(
  'stale',
  'A change at this place was cut off, and Jira does not tell now whether it was made. Try again in a minute.',
);
