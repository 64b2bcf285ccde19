import type { Accepted } from '../accepted';
import { isAmong, needsToAsk } from '../again';
import type { StandingGap, StandingProject } from '../standing';
import { itemsCalled, spaceCalled, where, type Place } from './place';
import { wanted } from './wanted';
import type { Words } from './words';

/** What became of gaps since their report was made. The page says when; the back end does not know the reader's clock. */

/** "Jira grants Browse spaces in PAY now." "Jira still refuses Browse spaces on PAY-3; it grants it on PAY-2 now." */
export function nowSays(
  gap: StandingGap,
  state: 'closed' | 'open',
  place: StandingProject | Place,
  words: Words,
): string {
  const name = wanted(gap, words);
  if (state === 'closed') return `Jira grants ${name}${where(gap, place)} now.`;
  const again = place !== null && 'again' in place ? place.again : undefined;
  const stays = again === undefined ? null : notLiveNow[again.status];
  if (stays != null && place !== null) return `${spaceCalled(place.key).replace(/^t/, 'T')} ${stays}.`;
  const granted = needsToAsk(gap).flatMap((need) =>
    need.issue !== null && again !== undefined && isAmong(need, again.closed) ? [need.issue] : [],
  );
  const open = { issues: gap.issues.filter((issue) => !granted.includes(issue)) };
  const still = `Jira still refuses ${name}${where(open, place)}`;
  return granted.length === 0 ? `${still}.` : `${still}; it grants it on ${itemsCalled(granted)} now.`;
}

const notLiveNow = {
  live: null,
  archived: 'is archived',
  trashed: 'is in the trash',
  'not-found': 'is found by nobody who can be asked',
} as const;

/** The row of a space that has nothing left to close. */
export function allClosedSays({ key, conditional }: Pick<StandingProject, 'key' | 'conditional'>): string {
  const now = `Fixed: Jira grants now what was missing in ${key}.`;
  return conditional.length === 0
    ? `${now} Run the backup again.`
    : `${now} Something else there depends on the work item.`;
}

/** "Left out on purpose by Ada Admin: we do not back up that space." */
export function leftOutSays({ by, reason }: Accepted, words: Words): string {
  return `Left out on purpose by ${words.person(by)}: ${reason}`;
}
