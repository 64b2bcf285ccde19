import { addresseeOf, isByItself, numberOf, type Change } from '../../remedy';
import { pageOf, type Ask, type Listed } from '../plan-view';
import { figure } from '../../text/english';
import { grouped } from '../../text/grouped';
import { addresseeSays } from '../words/addressee';
import { changeSays } from '../changes/changes';
import { handOffMessage } from './hand-off';
import type { Words } from '../words/words';

/** One message an addressee, for all that this person has to do, a page of them. What is optional is no part of it. */
export function asksOf(changes: readonly Change[], words: Words, page: number | null): Listed<Ask> {
  const asked = changes.flatMap((change) => {
    const addressee = addresseeOf(change);
    if (addressee === null || isByItself(change)) return [];
    return [{ change, addressee: { ...addressee, says: addresseeSays(addressee, change, words) } }];
  });
  // owners whom Jira does not name are told apart by what they own
  const all = grouped(asked, ({ addressee: { kind, accountId, says } }) => `${kind} ${accountId ?? says}`);
  const first = pageOf([...all.values()], page).map(([{ addressee, change }, ...more]): Ask => {
    const its = [change, ...more.map((other) => other.change)] as const;
    return {
      ...{ addressee, changes: its.map(numberOf) },
      says: asksSay(its, words),
      message: handOffMessage(its, words),
    };
  });
  return { all: all.size, first };
}

function asksSay([first, ...more]: readonly [Change, ...Change[]], words: Words): string {
  const rest = more.length === 0 ? '' : ` And ${figure(more.length)} more.`;
  return `${String(numberOf(first))}. ${changeSays(first, words)}${rest}`;
}
