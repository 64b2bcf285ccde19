import { explainProject, applyOverlay, notReadRows, spaceCells, stateOf } from '../../report';
import type { Outcome, ProjectView } from '../../contract';
import type { ProjectInvocation } from '../invocation';
import { bad, good } from '../problems';
import { openLists, openReport } from '../reports/open-report';
import { openOverlay } from '../reports/overlay';
import { rowOf } from '../reports/rows';
import { wordsOf } from '../reports/words-of';
import { asSeen } from './reported-items';
import { siteLine } from '../reports/site-line';

/** What the last report says of this project, and of nothing else. */
export async function fromLastReport(invocation: ProjectInvocation): Promise<Outcome<ProjectView>> {
  const { project } = invocation;
  const line = await siteLine(invocation.clock);
  const report = line === undefined ? null : await openReport(line.reportId, invocation);
  if (line === undefined || report?.ok !== true) return nothingKnown(project.key);
  const found = await rowOf(line.reportId, project.key);
  if (found === null) return nothingKnown(project.key);
  const overlay = await openOverlay(report.value);
  const whole = applyOverlay(found, overlay);
  const { shown, hidden, notFound } = await asSeen(whole.gaps, invocation.jira);
  const row = { ...whole, gaps: shown };

  const { stored } = report.value;
  const { summary } = stored;
  const words = await wordsOf(stored, [row], invocation.jira);
  const { accountId, active, applications, kind = null } = summary.account;
  const { displayName } = words.account;
  const { notRead } = await openLists(line.reportId);
  const explanation = explainProject(row, words, overlay);
  return good({
    project: { key: project.key, name: row.name ?? project.key },
    account: { accountId, displayName, active, kind, applications },
    profile: summary.profile,
    checkedAt: summary.checkedAt,
    source: 'last-report',
    sourceSays: `The last report of this site, on ${displayName}. Neither you nor this app may ask Jira about another account. Ask a Jira admin for a new report.`,
    explanation: { ...explanation, row: { ...explanation.row, state: stateOf(whole) } },
    cells: spaceCells(whole, summary.profile, words),
    linesAre: summary.log?.linesAre ?? null,
    workItems:
      hidden + notFound === 0
        ? null
        : { asOf: summary.checkedAt, hidden, notFound, changed: whole.changed === true },
    notRead: notReadRows(notRead.filter((entry) => entry.project === project.key)),
  });
}

/** The answer where nobody may ask Jira and no report tells. */
export function nothingKnown(key: string): Outcome<never> {
  return bad(
    'jira-refused',
    `Neither you nor this app may ask Jira what another account may do in ${key}, and no report covers it. Ask a Jira admin to check it: Jira settings → Apps → Permission Gaps.`,
  );
}
