import type { Gap, UnknownBecause } from '../../diagnosis/gap';
import { inPlace, where, type Place } from '../words/place';
import { wanted } from '../words/wanted';
import type { Words } from '../words/words';
import { workItemScreen, type Way } from './reach';

/** Steps towards the fact that would settle what is not known. */
const ways = {
  'issue-not-seen': (gap, place) => ({
    at: workItemScreen(gap),
    then: [`If you do not see it either, ask somebody who works${inPlace(place)} whether it still exists.`],
  }),
  'issue-not-asked': () => ({
    at: null,
    then: ['Close the gaps that are known first; the next log names fewer work items.'],
  }),
  'issue-not-read': () => ({
    at: null,
    then: ['See under what could not be read what Jira answered, and check again later.'],
  }),
  'reason-not-read': (_gap, place) => ({
    at: null,
    then: [
      `See under what could not be read which right is lacking, or ask an admin of ${place?.key ?? 'the space'} to open this app in Space settings.`,
    ],
  }),
  'grants-do-not-explain': (gap, place, words) => ({
    at: null,
    then: [
      `Ask Jira's own permission helper (Settings → System → Permission helper) about ${words.account.displayName} and ${wanted(gap, words)}${where(gap, place)}.`,
      'Ask an organisation admin whether a data security policy or an IP allow list is in force.',
    ],
  }),
  'no-project-named': () => ({
    at: null,
    then: ['See in the log which space the record belongs to, and look for its row in this report.'],
  }),
  'no-right-named': (_gap, place) => ({
    at: null,
    then: [
      `See in the log what the backup tool was doing${inPlace(place)}, and close the gaps that are known first.`,
    ],
  }),
  'permission-not-on-site': () => ({
    at: null,
    then: [
      'Make sure that the log is of this site, and that the app which brings the permission is installed.',
    ],
  }),
  'verdict-missing': () => ({ at: null, then: ['Check again.'] }),
  'refused-since': () => ({ at: null, then: ['Check everything again: that asks for the cause too.'] }),
} satisfies Record<UnknownBecause['kind'], (gap: Gap, place: Place, words: Words) => Way>;

export function unknownWay(because: UnknownBecause, gap: Gap, place: Place, words: Words): Way {
  return ways[because.kind](gap, place, words);
}
