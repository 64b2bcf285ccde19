import { isSameProfile } from '../../access';
import { pairsOf, sideBySide, taskWithin, toTake, type Joined } from '../../report';
import type { Beside, SideBySideQuery } from '../../report/side-by-side-view';
import { readReportPart, reportLines } from '../../store';
import { peopleNamed } from '../facts/people';
import type { Invocation } from '../invocation';
import { currentIndex } from '../reports/current-index';
import { openReport, type OpenReport } from '../reports/open-report';
import { openOverlay, type OpenOverlay } from '../reports/overlay';
import type { StoredHoldings, StoredLine } from '../reports/stored-report';
import { wordsOf } from '../reports/words-of';
import { planOfReport, type ReportPlanning } from './report-plan';

/** What a report stands beside, joined with it; `broken`: a part of it is not there, or it is of another task. */
type OpenBeside =
  Extract<Beside, { kind: 'none' | 'broken' }> | { readonly kind: 'joined'; readonly joined: Joined };

const broken = (says: string): OpenBeside => ({ kind: 'broken', says });

/** The two halves as they stand now, by what the plan of the second one is to cover. */
export async function openBeside(second: OpenReport, invocation: Invocation): Promise<OpenBeside> {
  const { beside } = second.stored;
  if (beside === undefined) return { kind: 'none' };
  const opened = await openReport(beside.reportId, invocation);
  if (!opened.ok) {
    return broken(
      'The report of the first account is no longer kept. Check that account again, then compare again.',
    );
  }
  const first = opened.value;
  const planning = await planOfReport(second, null, invocation.clock);
  const held = await readReportPart<StoredHoldings>(second.reportId, 'holdings');
  if (planning === null || held === null) {
    return broken(
      'Not all of this comparison is stored any more. Compare again from the report of the first account.',
    );
  }
  if (!isSameTask(first, second)) {
    return broken(
      'The two reports are not for the same task and the same log. Compare again from the report of the first account.',
    );
  }
  return { kind: 'joined', joined: await join(first, second, planning, held, invocation) };
}

async function join(
  first: OpenReport,
  second: OpenReport,
  { current: { asked, plan }, overlay }: ReportPlanning,
  held: StoredHoldings,
  invocation: Invocation,
): Promise<Joined> {
  const { profile } = second.stored.summary;
  const [there, here] = await Promise.all([
    currentHalf(first, await openOverlay(first)),
    currentHalf(second, overlay),
  ]);
  const task = taskWithin(profile, asked.cover);
  const pairs = pairsOf(there.index, here.index, profile, task);
  const people = await peopleNamed([here.accountId], invocation.jira);
  const words = await wordsOf(first.stored, [], invocation.jira);
  const lines = await reportLines<StoredLine>(invocation.clock.now());
  const { index: _there, changed: ofFirst, ...firstHalf } = there;
  const { index: _here, changed: ofSecond, ...secondHalf } = here;
  return {
    first: { ...firstHalf, displayName: words.account.displayName },
    second: { ...secondHalf, displayName: people.nameOf(here.accountId, 'the second account') },
    ...{ cover: asked.cover, task, pairs, words },
    toTake: toTake(held.holdings, pairs, task),
    applicationsOf: ({ holding: { spec } }) =>
      held.applications.flatMap(({ key, groupIds }) =>
        spec.kind === 'add-to-group' && groupIds.includes(spec.target.groupId) ? [key] : [],
      ),
    doubts: {
      changed: { first: ofFirst, second: ofSecond },
      notRead: held.notRead.length,
      notListed: held.notListed,
      accountRead: held.accountRead,
      newer: lines.some(
        ({ accountId, checkedAt, beside }) =>
          beside === undefined && accountId === there.accountId && checkedAt > there.checkedAt,
      ),
    },
    firstIsAdmin: first.stored.summary.account.jiraAdmin,
    changes: plan.changes.length,
  };
}

async function currentHalf(report: OpenReport, overlay: OpenOverlay) {
  const { index } = await currentIndex(report, overlay);
  const { account, checkedAt } = report.stored.summary;
  const { accountId } = account;
  return { reportId: report.reportId, accountId, checkedAt, index, changed: overlay.changed.size };
}

/** The task is the profile's, in the spaces of the log. */
function isSameTask({ stored: one }: OpenReport, { stored: other }: OpenReport): boolean {
  return (
    isSameProfile(one.summary.profile, other.summary.profile) &&
    JSON.stringify(one.summary.log) === JSON.stringify(other.summary.log)
  );
}

/** One screen of a report and the one that it stands beside. */
export async function besideView(
  report: OpenReport,
  query: SideBySideQuery,
  invocation: Invocation,
): Promise<Beside> {
  const open = await openBeside(report, invocation);
  return open.kind === 'joined' ? sideBySide(open.joined, query) : open;
}
