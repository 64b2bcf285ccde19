import type { JiraReader } from '../../jira';
import { unnamedAccount, type Words } from '../../report';
import type { MadeChange } from '../../report/change-view';
import { changeSays } from '../../report/changes/changes';
import { madeSays, unsureSays } from '../../report/words/made-changes';
import { verdictNowSays } from '../../report/words/verdict-now';
import { readReportPart, reportLines, type ListedReport } from '../../store';
import { applicationName } from '../../report/words/applications';
import { permissionName } from '../../report/words/permissions';
import { peopleNamed, type People } from '../facts/people';
import type { StoredReport } from '../reports/stored-report';
import { isUndoable, stateOf, type Entered } from '../journal/record';

/** Changes with the names of their persons, asked for now as the viewer, who is looking at them. */
export async function changesShown(
  changes: readonly Entered[],
  now: number,
  jira: JiraReader,
  more: readonly string[] = [],
): Promise<{ readonly shown: readonly MadeChange[]; readonly people: People }> {
  const persons = changes.flatMap(({ record: { by, accountId, undone } }) => [
    by,
    accountId,
    ...(undone === null ? [] : [undone.by]),
  ]);
  const people = await peopleNamed([...persons, ...more], jira);
  const report = await namesKept(changes, now);
  const wordsOf = (accountId: string): Words => ({
    person: people.nameOf,
    permission: (key) => permissionName(key, report?.permissionNames ?? {}),
    application: (key) => applicationName(key, report?.applicationNames ?? {}),
    account: { accountId, displayName: people.nameOf(accountId, unnamedAccount) },
    baseUrl: report?.baseUrl ?? '',
    linesAre: 'lines',
  });
  return { shown: changes.map((one) => shownBy(one, people, wordsOf(one.record.accountId))), people };
}

/** One change, with words that are at hand. */
export function shownBy({ sequence, record, verdict }: Entered, people: People, words: Words): MadeChange {
  const person = (accountId: string, otherwise?: string): MadeChange['by'] => ({
    accountId,
    displayName: people.nameOf(accountId, otherwise),
  });
  const { id, inPlan = null, act, by, at, undone, writes, stopped } = record;
  const state = stateOf(record);
  const unsure = unsureSays({ spec: act, writes }, words);
  return {
    ...{ id, sequence, inPlan, kind: act.kind, says: changeSays(act, words), at, state },
    ...{ by: person(by), account: person(record.accountId, unnamedAccount) },
    stateSays: madeSays({ spec: act, state, writes, ...(stopped === undefined ? {} : { stopped }) }, words),
    verdict:
      verdict === null
        ? null
        : {
            ...{ granted: verdict.granted, of: verdict.of, at: verdict.at },
            says: verdictNowSays({ ...verdict, kind: act.kind }, words),
          },
    undoable: isUndoable(record),
    ...(unsure === null ? {} : { unsureSays: unsure }),
    undone: undone === null ? null : { by: person(undone.by), at: undone.at },
  };
}

/** The site's own names of its permissions, from the report behind the newest change or else the newest report that is kept. */
async function namesKept(changes: readonly Entered[], now: number): Promise<StoredReport | null> {
  const lines = await reportLines<ListedReport>(now);
  const wanted = [
    ...changes.flatMap(({ record }) => record.reportId ?? []),
    ...lines.map((line) => line.reportId),
  ];
  for (const reportId of wanted.slice(0, 2)) {
    const report = await readReportPart<StoredReport>(reportId, 'head');
    if (report !== null) return report;
  }
  return null;
}
