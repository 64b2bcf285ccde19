import type { Accepted } from '../accepted';
import { isAmong, partsToAsk } from '../recheck';
import { isClosed, isFresh, uncheckedOf, type CurrentGap, type CurrentProject } from '../current-state';
import { itemsCalled, spaceCalled, where, type Place } from './place';
import { uncheckedSays } from './unchecked';
import { wanted, wantedName } from './wanted';
import { capital, counted, dayInUtc, named } from '../../text/english';
import { apart } from '../../text/isolated';
import type { Words } from './words';

/** What became of gaps since their report was made. The page says when; the back end does not know the reader's clock. */

/** "Jira grants Browse spaces in PAY now." "Jira still refuses Browse spaces on PAY-3; it grants it on PAY-2 now." */
export function nowSays(
  gap: CurrentGap,
  state: 'closed' | 'open',
  place: CurrentProject | Place,
  words: Words,
): string {
  const name = wanted(gap, words);
  if (state === 'closed') return `Jira grants ${name}${where(gap, place)} now.`;
  const again = place !== null && 'again' in place ? place.again : undefined;
  const stays = again === undefined ? null : notLiveNow[again.status];
  if (stays != null && place !== null) return `${capital(spaceCalled(place.key))} ${stays}.`;
  const granted = partsToAsk(gap).flatMap((part) =>
    again !== undefined && isAmong(part, again.closed) ? (part.issue ?? []) : [],
  );
  const open = { issues: gap.issues.filter((issue) => !granted.includes(issue)) };
  const still = `Jira still refuses ${name}${where(open, place)}`;
  return granted.length === 0 ? `${still}.` : `${still}; it grants it on ${itemsCalled(granted)} now.`;
}

const notLiveNow = {
  live: null,
  archived: 'is archived',
  trashed: 'is in the trash',
  'not-found': 'was not found: deleted, or hidden from you too',
} as const;

/** The row of a space that has nothing left to close. */
export function allClosedSays(project: CurrentProject): string {
  const { key, conditional } = project;
  const now = `Fixed: Jira grants now what was missing in ${key}.`;
  if (conditional.length > 0) return `${now} Something else there depends on the work item.`;
  const unchecked = uncheckedOf(project);
  return `${now}${unchecked.length === 0 ? '' : ` ${uncheckedSays(key, unchecked)}`} Run the backup again.`;
}

/** "Accepted by Ada Admin: we do not back up that space." */
export function leftOutSays({ by, reason, until }: Accepted, words: Words): string {
  const untilSays = until === undefined ? '' : ` until ${dayInUtc(until)}`;
  return `Accepted by ${words.person(by)}${untilSays}: ${apart(reason)}`;
}

/** What came of asking again: "2 of 3 gaps in PAY are closed; Edit issues is still refused." */
export function recheckSays(project: CurrentProject, words: Words): string {
  const { key, gaps, status } = project;
  const stays = notLiveNow[status];
  if (stays !== null) return `${capital(spaceCalled(key))} ${stays}: what is missing there stays open.`;
  const fresh = gaps.filter((gap) => isFresh(gap) && gap.evidence !== 'log-only');
  const known = gaps.filter((gap) => !isFresh(gap));
  if (known.length === 0 && fresh.length === 0) {
    const unchecked = uncheckedOf(project);
    return unchecked.length === 0
      ? `Nothing is missing in ${key}.`
      : `Nothing that was asked is missing in ${key}. ${uncheckedSays(key, unchecked)}`;
  }
  const open = known.filter(({ now }) => now?.state === 'open');
  const notAsked = known.filter(({ now }) => now === undefined).length;
  const says = [
    ...(known.length === 0 ? [] : [closedOf(known, key)]),
    ...(open.length === 0 ? [] : [`${namesOf(open, words)} still refused`]),
    ...(notAsked === 0
      ? []
      : [`whether ${counted(notAsked, 'gap is', 'gaps are')} closed shows in the next log`]),
    ...(fresh.length === 0 ? [] : [`${namesOf(fresh, words)} refused now, and would fail next`]),
  ];
  return `${capital(says.join('; '))}.`;
}

function closedOf(gaps: readonly CurrentGap[], key: string): string {
  const closed = gaps.filter(isClosed).length;
  if (closed === 0) return `no gap in ${key} is closed`;
  if (gaps.length === 1) return `the one gap in ${key} is closed`;
  const of = closed === gaps.length ? `all ${gaps.length}` : `${closed} of ${gaps.length}`;
  return `${of} gaps in ${key} ${closed === 1 ? 'is' : 'are'} closed`;
}

function namesOf(gaps: readonly CurrentGap[], words: Words): string {
  const names = [...new Set(gaps.map((gap) => wantedName(gap, words)))];
  return `${named(names)} ${names.length === 1 ? 'is' : 'are'}`;
}
