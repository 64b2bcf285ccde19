import { isClosed, isLeft, isLeftOut, type StandingGap } from '../standing';
import type { ReportSummary } from '../summary';
import { capital, counted, named, number } from './phrases';
import { wanted } from './wanted';
import { unnamedAccount, type Words } from './words';

type Judged = Pick<ReportSummary, 'tally' | 'account' | 'profile'> & {
  readonly site: readonly StandingGap[];
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

const needs = { backup: 'a backup needs', restore: 'a backup and a restore need' };
const done = { backup: 'backed up', restore: 'backed up and restored' };
const theOne = 'the one space that was checked';

const incomplete: Clause = ({ tally, profile }, words) => {
  const { projects, content, settings } = tally;
  if (content + settings === 0) return null;
  const spaces = projects === 1 ? theOne : `${number(content + settings)} of ${counted(projects, 'space')}`;
  const what = `${spaces} will not be ${done[profile]} completely`;
  const lacks = `${words.account.displayName} lacks permissions for`;
  if (settings === 0) return `${what}: ${lacks} content`;
  if (content === 0) return `${what}: ${lacks} settings, and none for content`;
  return `${what}: in ${number(content)} of them ${lacks} content, in ${number(settings)} only for settings`;
};

const complete: Clause = ({ tally, profile }, words) => {
  const { projects, states } = tally;
  if (projects === 0) return 'no space was checked';
  if (states.fine === 0) return `of ${counted(projects, 'space')} none was found complete`;
  const all = projects === 1 ? theOne : `all ${counted(projects, 'space')}`;
  const spaces = states.fine === projects ? all : `${number(states.fine)} of ${counted(projects, 'space')}`;
  return `${words.account.displayName} holds everything that ${needs[profile]} in ${spaces}`;
};

const depending: Clause = ({ tally: { depends } }) =>
  depends === 0 ? null : `${number(depends)} ${depends === 1 ? 'depends' : 'depend'} on the work item`;

const notLive: Clause = ({ tally: { statuses } }) => {
  const each = [
    [statuses.archived, 'archived'],
    [statuses.trashed, 'in the trash'],
    [statuses['not-found'], 'found by nobody'],
  ] as const;
  const which = each.flatMap(([count, how]) =>
    count === 0 ? [] : [`${number(count)} ${count === 1 ? 'is' : 'are'} ${how}`],
  );
  return which.length === 0 ? null : named(which);
};

/** What somebody decided is said apart from what is wrong. */
const leftOut: Clause = ({ tally: { states, accepted }, site }) => {
  const spaces = states.accepted;
  const gaps = accepted + site.filter(isLeftOut).length;
  if (spaces > 0) return `${counted(spaces, 'space is', 'spaces are')} left out on purpose`;
  return gaps === 0 ? null : `${counted(gaps, 'gap is', 'gaps are')} left out on purpose`;
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
    ...(said > 0 ? [`the log names ${counted(said, 'refusal')} that no verdict of Jira settles`] : []),
  ];
  return parts.length === 0 ? null : `beside the spaces, ${parts.join(', and ')}`;
};

/** The report in one sentence: the account first, then content, settings, what depends, what is not live, and the site. */
export function verdictSentence(judged: Judged, words: Words): string {
  const clauses = [
    accountWide(judged, words),
    incomplete(judged, words) ?? complete(judged, words),
    depending(judged, words),
    notLive(judged, words),
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
