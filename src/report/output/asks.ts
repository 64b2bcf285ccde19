import { addresseeOf, numberOf, sectionOf, type Change } from '../../remedy';
import type { Ask } from '../plan-view';
import { addresseeSays } from '../words/addressee';
import { handOffMessage } from './hand-off';
import type { Words } from '../words/words';

/** One message an addressee, for all that this person has to do. What is optional is no part of it. */
export function asksOf(changes: readonly Change[], words: Words): readonly Ask[] {
  const together = new Map<string, { addressee: Ask['addressee']; changes: Change[] }>();
  for (const change of changes) {
    const section = sectionOf(change);
    const addressee = addresseeOf(change);
    if (addressee === null || (section !== 'first' && section !== 'others')) continue;
    const says = addresseeSays(addressee, change, words);
    // owners whom Jira does not name are told apart by what they own
    const key = `${addressee.kind} ${addressee.accountId ?? says}`;
    const known = together.get(key);
    if (known === undefined) together.set(key, { addressee: { ...addressee, says }, changes: [change] });
    else known.changes.push(change);
  }
  return [...together.values()].map(({ addressee, changes: its }) => ({
    addressee,
    changes: its.map(numberOf),
    message: handOffMessage(its, words),
  }));
}
