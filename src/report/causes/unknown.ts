import type { UnknownBecause } from '../../diagnosis/gap';
import { workItemScreen, type Way } from '../steps/reach';
import { notKnown } from '../words/chain-steps';
import { inPlace, itemsCalled, where } from '../words/place';
import { wanted } from '../words/wanted';
import type { CausesOf, Told } from './record';

interface NotKnown {
  /** What is not known, and so which fact would settle it. */
  readonly says: string;
  /** Steps towards that fact. */
  readonly way: Way;
  /** The same as a box of a chain. */
  readonly box: string;
}

const noScreen = (...then: readonly string[]): Way => ({ at: null, then });

const because = {
  'issue-not-seen': ({ gap, place }) => ({
    says: `Neither the admin who asked nor this app can see ${gap.issues.length === 0 ? `the work item${inPlace(place)}` : itemsCalled(gap.issues)}: deleted, moved, or hidden from both.`,
    way: {
      at: workItemScreen(gap),
      then: [`If you do not see it either, ask somebody who works${inPlace(place)} whether it still exists.`],
    },
    box: 'Deleted, moved or hidden',
  }),
  'issue-not-asked': ({ gap, place }) => ({
    says: `Jira was not asked about ${gap.issues.length === 0 ? `the work items${inPlace(place)}` : itemsCalled(gap.issues)}: a check asks about 200 work items a space and 5,000 in all.`,
    way: noScreen('Close the gaps that are known first; the next log names fewer work items.'),
    box: 'Jira was not asked',
  }),
  'issue-not-read': ({ gap }) => ({
    says: `Jira did not answer when this app looked up ${itemsCalled(gap.issues)}, so nothing is known of what it grants there.`,
    way: noScreen('Look under “Could not be read” for Jira’s answer, and check again later.'),
    box: 'Jira did not answer',
  }),
  'reason-not-read': ({ gap, place, words }) => ({
    says: `Jira refuses ${wanted(gap, words)}${where(gap, place)}. The account, the scheme or the roles that decide it could not be read.`,
    way: noScreen(
      `Look under “Could not be read” for the right that is missing, or ask an admin of ${place?.key ?? 'the space'} to open this app in Space settings.`,
    ),
    box: 'Grants could not be read',
  }),
  'grants-do-not-explain': ({ gap, place, words }) => ({
    says: `Jira refuses ${wanted(gap, words)}${where(gap, place)}, and the grants that we can read do not explain it. The reason may be a grant that we cannot read, or what no check can see.`,
    way: noScreen(
      `Ask Jira's own permission helper (Settings → System → Permission helper) about ${words.account.displayName} and ${wanted(gap, words)}${where(gap, place)}.`,
      'The report lists what no check can see, and whom to ask.',
    ),
    box: 'No grant explains it',
  }),
  'no-project-named': ({ gap, words }) => ({
    says: `The log says that ${words.account.displayName} lacks ${wanted(gap, words)} and names no space, so Jira could not be asked.`,
    way: noScreen('See in the log which space the record belongs to, and look for its row in this report.'),
    box: 'The log names no space',
  }),
  'no-right-named': ({ gap, place }) => ({
    says: `The log tells of a refusal${where(gap, place)} and names no right, so Jira could not be asked about one.`,
    way: noScreen(
      `See in the log what the backup tool was doing${inPlace(place)}, and close the gaps that are known first.`,
    ),
    box: 'The log names no permission',
  }),
  'permission-not-on-site': ({ gap, place, words }) => ({
    says: `This site has no permission ${wanted(gap, words)}, so Jira could not be asked about it${inPlace(place)}.`,
    way: noScreen(
      'Make sure that the log is of this site, and that the app which brings the permission is installed.',
    ),
    box: 'This site has no such permission',
  }),
  'verdict-missing': ({ gap, place, words }) => ({
    says: `Jira gave no verdict on ${wanted(gap, words)}${where(gap, place)}.`,
    way: noScreen('Check again.'),
    box: 'Jira gave no answer',
  }),
  'refused-since': ({ gap, place, words }) => ({
    says: `Jira refuses ${wanted(gap, words)}${where(gap, place)} now. It was no gap when the report was made, and would fail next. Check everything again for its cause.`,
    way: noScreen('Check everything again: that asks for the cause too.'),
    box: 'Refused since this check',
  }),
} satisfies Record<UnknownBecause['kind'], (told: Told) => NotKnown>;

export const unknown: CausesOf<'unknown'> = {
  unknown: (cause, told) => {
    const { says, way, box } = because[cause.because.kind](told);
    return { says, way, last: null, chain: [notKnown(box)] };
  },
};
