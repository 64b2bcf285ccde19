import { isClosed, isLeft, isLeftOut, type CurrentGap } from '../current-state';
import type { ReportSummary, Tally } from '../summary';
import { profileNeeds } from './profile-words';
import { wanted } from './wanted';
import { unnamedAccount, type Words } from './words';
import { are, capital, counted, figure, listed, named } from '../../text/english';

type Judged = Pick<ReportSummary, 'tally' | 'account' | 'profile'> & {
  readonly site: readonly CurrentGap[];
};
/** A part of the sentence; null where there is nothing to say. */
type Clause = (judged: Judged, words: Words) => string | null;

/** What explains many rows at once is said before any row. */
const accountWide: Clause = ({ account, tally }, words) => {
  const name = words.account.displayName;
  if (!account.active) return `${name} is deactivated`;
  const noApp = account.applications.length === 0 && tally.causes.includes('no-app-access');
  return noApp ? `${name} has no access to any Jira app` : null;
};

/** "20 of 40 spaces", "the one space that was checked". */
function spacesOf(count: number, { projects }: Tally): string {
  if (projects === 1) return 'the one space that was checked';
  return count === projects
    ? `all ${counted(count, 'space')}`
    : `${figure(count)} of ${counted(projects, 'space')}`;
}

/** What Jira refuses, the worst first; each with the words that lead the sentence and those that follow another. */
const failing = [
  {
    state: 'content',
    leads: (spaces: string) => `${spaces} will be missing content`,
    follows: (count: number) => `${figure(count)} will be missing content`,
  },
  {
    state: 'items',
    leads: (spaces: string) => `in ${spaces} only some work items are visible`,
    follows: (count: number) => `in ${figure(count)} only some work items are visible`,
  },
  {
    state: 'settings',
    leads: (spaces: string) => `${spaces} will be missing settings, and no content`,
    follows: (count: number) => `${figure(count)} will be missing settings only`,
  },
] as const;

/** Every state that occurs with its count: together they are all spaces of the report. */
function spaces({ tally, profile }: Judged, { account }: Words): readonly string[] {
  const { states, projects } = tally;
  if (projects === 0) return ['no space was checked'];
  const wrong = failing.filter(({ state }) => states[state] > 0);
  const bad = wrong.map(({ state, leads, follows }, at) =>
    at === 0 ? leads(spacesOf(states[state], tally)) : follows(states[state]),
  );
  const { partly, accepted, complete } = states;
  const good = complete + partly;
  const leadsWell =
    bad.length > 0 || good === 0
      ? []
      : [
          partly === 0
            ? `${account.displayName} holds everything that ${profileNeeds(profile)} in ${spacesOf(complete, tally)}`
            : `nothing that was asked is missing in ${spacesOf(good, tally)}`,
        ];
  const isSaid = leadsWell.length > 0 && partly === 0;
  return [
    ...bad,
    ...leadsWell,
    ...(partly === 0 ? [] : [`${are(partly)} checked only in part`]),
    ...(accepted === 0 ? [] : [`${figure(accepted)} ${accepted === 1 ? 'has' : 'have'} accepted gaps only`]),
    ...(complete === 0 || isSaid ? [] : [`${are(complete)} complete`]),
    ...notChecked(tally),
  ];
}

function notChecked({ states, statuses }: Tally): readonly string[] {
  const count = states['not-checked'];
  if (count === 0) return [];
  const found = [
    [statuses.archived, 'archived'],
    [statuses.trashed, 'in the trash'],
    [statuses['not-found'], 'not found'],
    [count - statuses.archived - statuses.trashed - statuses['not-found'], 'not answered by Jira'],
  ] as const;
  const why = found.flatMap(([some, how]) => (some === 0 ? [] : [`${figure(some)} ${how}`]));
  return [`${figure(count)} could not be checked (${listed(why)})`];
}

/** What somebody decided is said apart from what is wrong. */
const leftOut: Clause = ({ tally: { accepted }, site }) => {
  const gaps = accepted + site.filter(isLeftOut).length;
  return gaps === 0 ? null : `${counted(gaps, 'gap is', 'gaps are')} accepted`;
};

const closedSince: Clause = ({ tally, site }) => {
  const closed = tally.closed + site.filter(isClosed).length;
  return closed === 0 ? null : `${counted(closed, 'gap was', 'gaps were')} closed since this report`;
};

/** Only what Jira refuses is called lacking; what only the log says of no space is counted. */
const beside: Clause = ({ site }, words) => {
  const left = site.filter(isLeft);
  const refused = left.filter(({ evidence }) => evidence !== 'log-only');
  const said = left.length - refused.length;
  const lacks = `${words.account.displayName} lacks ${named(refused.map((gap) => wanted(gap, words)))}`;
  const parts = [
    ...(refused.length > 0 ? [lacks] : []),
    ...(said > 0 ? [`${counted(said, 'refusal')} of the log could not be checked in Jira`] : []),
  ];
  return parts.length === 0 ? null : `beside the spaces, ${parts.join(', and ')}`;
};

/** The report in one sentence: the account first, then every space by its state, the site, and what was decided or closed since. */
export function verdictSentence(judged: Judged, words: Words): string {
  const clauses = [
    accountWide(judged, words),
    ...spaces(judged, words),
    beside(judged, words),
    leftOut(judged, words),
    closedSince(judged, words),
  ];
  const sentence = `${clauses.filter((clause) => clause !== null).join('; ')}.`;
  // A name that is written small stays small.
  const { displayName } = words.account;
  const staysSmall = displayName !== unnamedAccount && sentence.startsWith(displayName);
  return staysSmall ? sentence : capital(sentence);
}
