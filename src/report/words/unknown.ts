import type { Gap, UnknownBecause } from '../../diagnosis/gap';
import { inPlace, itemsCalled, where, type Place } from './place';
import { wanted } from './wanted';
import type { Words } from './words';

/** What is not known, and so which fact would settle it. */
const sentences = {
  'issue-not-seen': (gap, place) =>
    `Neither the admin who asked nor this app can see ${gap.issues.length === 0 ? `the work item${inPlace(place)}` : itemsCalled(gap.issues)}: deleted, moved, or hidden from both.`,
  'issue-not-asked': (gap, place) =>
    `Jira was not asked about ${gap.issues.length === 0 ? `the work items${inPlace(place)}` : itemsCalled(gap.issues)}: a scan asks about 200 work items a space and 5,000 in all.`,
  'issue-not-read': (gap) =>
    `Jira did not answer when this app looked up ${itemsCalled(gap.issues)}, so nothing is known of what it grants there.`,
  'reason-not-read': (gap, place, words) =>
    `Jira refuses ${wanted(gap, words)}${where(gap, place)}; the account, the scheme or the roles that decide it could not be read.`,
  'grants-do-not-explain': (gap, place, words) =>
    `Jira refuses this and the grants we can read do not explain it: an app access rule, an IP allow list or a grant that we cannot read may stand behind ${wanted(gap, words)}${where(gap, place)}.`,
  'no-project-named': (gap, _place, words) =>
    `The log says that ${words.account.displayName} lacks ${wanted(gap, words)} and names no space, so Jira could not be asked.`,
  'no-right-named': (gap, place) =>
    `The log tells of a refusal${where(gap, place)} and names no right, so Jira could not be asked about one.`,
  'permission-not-on-site': (gap, place, words) =>
    `This site has no permission ${wanted(gap, words)}, so Jira could not be asked about it${inPlace(place)}.`,
  'verdict-missing': (gap, place, words) =>
    `Jira gave no verdict on ${wanted(gap, words)}${where(gap, place)}.`,
  'refused-since': (gap, place, words) =>
    `Jira refuses ${wanted(gap, words)}${where(gap, place)} now, which was no gap when the report was made: it would fail next. Check everything again for its cause.`,
} satisfies Record<UnknownBecause['kind'], (gap: Gap, place: Place, words: Words) => string>;

export function unknownSays(because: UnknownBecause, gap: Gap, place: Place, words: Words): string {
  return sentences[because.kind](gap, place, words);
}
