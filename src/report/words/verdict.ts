import type { ReportSummary } from '../summary';
import { capital, counted, named, number } from './phrases';
import { wanted } from './wanted';
import type { Words } from './words';

type Judged = Pick<ReportSummary, 'tally' | 'site' | 'account' | 'profile'>;
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

const complete: Clause = ({ tally, profile }, words) => {
  const fine = tally.states.fine;
  if (tally.projects === 0) return 'no space was checked';
  if (fine === 0) return null;
  const where =
    fine === tally.projects
      ? `all ${counted(fine, 'space')}`
      : `${number(fine)} of ${counted(tally.projects, 'space')}`;
  return `${words.account.displayName} holds everything that ${needs[profile]} in ${where}`;
};

const incomplete: Clause = ({ tally, profile }, words) => {
  const { projects, content, settings } = tally;
  if (content + settings === 0) return null;
  const name = words.account.displayName;
  const what = `${number(content + settings)} of ${counted(projects, 'space')} will not be ${done[profile]} completely`;
  if (settings === 0) return `${what}: ${name} lacks what their content needs`;
  if (content === 0) return `${what}: ${name} lacks what their settings need, and nothing for their content`;
  return `${what}: in ${number(content)} of them ${name} lacks what their content needs, in ${number(settings)} only what their settings need`;
};

const depending: Clause = ({ tally: { depends } }) =>
  depends === 0 ? null : `${number(depends)} ${depends === 1 ? 'depends' : 'depend'} on the work item`;

const notLive: Clause = ({ tally: { states, statuses } }) => {
  const count = states['not-live'];
  const each = [
    [statuses.archived, 'archived'],
    [statuses.trashed, 'in the trash'],
    [statuses['not-found'], 'found by nobody'],
  ] as const;
  const which = each.filter(([some]) => some > 0).map(([some, how]) => `${number(some)} ${how}`);
  return count === 0 ? null : `${number(count)} ${count === 1 ? 'is' : 'are'} not live (${which.join(', ')})`;
};

const beside: Clause = ({ site }, words) =>
  site.length === 0
    ? null
    : `beside the spaces, ${words.account.displayName} lacks ${named(site.map((gap) => wanted(gap, words)))}`;

/** The report in one sentence: the account first, then content, settings, what depends, what is not live, and the site. */
export function verdictSentence(judged: Judged, words: Words): string {
  const main = incomplete(judged, words) ?? complete(judged, words);
  const clauses = [
    accountWide(judged, words),
    main,
    depending(judged, words),
    notLive(judged, words),
    beside(judged, words),
  ];
  return `${capital(clauses.filter((clause) => clause !== null).join('; '))}.`;
}
