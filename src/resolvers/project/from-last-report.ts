import { explainProject, notReadRows } from '../../report';
import { reportLines } from '../../store';
import type { Outcome, ProjectView } from '../contract';
import type { ProjectInvocation } from '../definition';
import { bad, good } from '../problems';
import type { StoredLine } from '../scan/record';
import { openLists, openReport } from '../views/open-report';
import { openIndex, rowsOf } from '../views/rows';
import { wordsOf } from '../views/words-of';

/** What the last report says of this project, and of nothing else. */
export async function fromLastReport(invocation: ProjectInvocation): Promise<Outcome<ProjectView>> {
  const { project } = invocation;
  const [line] = await reportLines<StoredLine>(invocation.clock.now());
  const report = line === undefined ? null : await openReport(line.reportId, invocation);
  if (line === undefined || report?.ok !== true) return nothingKnown(project.key);
  const index = await openIndex(line.reportId);
  const rows = await rowsOf(
    line.reportId,
    index.filter(({ k }) => k === project.key),
  );
  const [row] = rows;
  if (row === undefined) return nothingKnown(project.key);

  const { stored } = report.value;
  const { summary } = stored;
  const words = await wordsOf(stored, rows, invocation.jira);
  const { accountId, active, applications } = summary.account;
  const { displayName } = words.account;
  const { notRead } = await openLists(line.reportId);
  return good({
    project: { key: project.key, name: row.name ?? project.key },
    account: { accountId, displayName, active, accountType: 'unknown', applications },
    profile: summary.profile,
    checkedAt: summary.checkedAt,
    source: 'last-report',
    sourceSays: `The last report of this site, on ${displayName}: Jira lets neither this app nor you ask about another account. Ask a Jira admin for a new one.`,
    explanation: explainProject(row, words),
    notRead: notReadRows(notRead.filter((entry) => entry.project === project.key)),
  });
}

function nothingKnown(key: string): Outcome<never> {
  return bad(
    'jira-refused',
    `Jira lets neither this app nor you ask what another account may do in ${key}, and no report covers it. Ask a Jira admin to check it: Jira settings, Apps, Permission Gaps.`,
  );
}
