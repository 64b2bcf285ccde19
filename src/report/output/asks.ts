import { addresseeOf, numberOf, sectionOf, type Change } from '../../remedy';
import { pageOf, type Ask, type Listed } from '../plan-view';
import { figure } from '../../text/english';
import { addresseeSays } from '../words/addressee';
import { changeSays } from '../changes/changes';
import { handOffMessage } from './hand-off';
import type { Words } from '../words/words';

/** One message an addressee, for all that this person has to do, a page of them. What is optional is no part of it. */
export function asksOf(changes: readonly Change[], words: Words, page: number | null): Listed<Ask> {
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
  const all = [...together.values()];
  const first = pageOf(all, page).map(({ addressee, changes: its }) => ({
    addressee,
    changes: its.map(numberOf),
    says: asksSay(its, words),
    message: handOffMessage(its, words),
  }));
  return { all: all.length, first };
}

function asksSay([first, ...more]: readonly Change[], words: Words): string {
  if (first === undefined) return '–';
  const rest = more.length === 0 ? '' : ` And ${figure(more.length)} more.`;
  return `${String(numberOf(first))}. ${changeSays(first, words)}${rest}`;
}
