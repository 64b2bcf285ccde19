import { accountKind } from '../../access';
import { refusedInSpace, withoutShown } from '../../diagnosis';
import type { SiteFacts } from '../../diagnosis/facts';
import type { Gap } from '../../diagnosis/gap';
import {
  explainProject,
  applyOverlay,
  noOverlay,
  notReadRows,
  spaceCells,
  stateOf,
  type CurrentProject,
} from '../../report';
import { acceptedNeeds } from '../reports/accepted/accept';
import { accountsIn } from '../reports/accounts-in';
import type { ProjectView } from '../../contract';
import type { ProjectInvocation } from '../invocation';
import type { Verdict } from './ask-jira';
import { diagnosisOf } from './diagnosis-of';
import { siteReport } from '../reports/site-line';
import { reportedItems, type ReportedItems } from './reported-items';
import type { Survey } from './survey';
import { wordsOfSurvey } from './words-of-survey';

const sourceSays = {
  'permissions-check': 'Jira’s own check, asked just now by this app.',
  'permission-search':
    'Jira’s user search, asked just now as you. What it finds is Jira’s word. What it does not find counts as derived, because that search looks at 1,000 users only.',
} as const satisfies Record<Verdict['source'], string>;

/** The page's words on one project. */
export async function viewOf(
  survey: Survey,
  { source }: Verdict,
  facts: SiteFacts,
  invocation: ProjectInvocation,
): Promise<ProjectView> {
  const { jira, clock } = invocation;
  const { account, project, profile } = survey;
  const accepted = await acceptedNeeds(account.accountId, clock.now());
  const overlay = { ...noOverlay, accepted };
  const diagnosis = diagnosisOf(survey, facts);
  const report = await siteReport(account.accountId, profile, invocation);
  const items = await reportedItems(report, survey, refusedInSpace(diagnosis.gaps), jira);
  const rowWith = (gaps: readonly Gap[]): CurrentProject =>
    applyOverlay({ ...diagnosis, gaps: [...withoutShown(diagnosis.gaps, gaps), ...gaps] }, overlay);
  const row = rowWith(items?.shown ?? []);
  const whole = rowWith(items?.gaps ?? []);
  const words = await wordsOfSurvey(survey, facts, accountsIn([row]), { jira });
  const { active, applications } = account;
  const explanation = explainProject(row, words);
  return {
    project: { key: project.key, name: project.name ?? project.key },
    account: { ...words.account, active, kind: accountKind(account), applications },
    profile,
    checkedAt: new Date(clock.now()).toISOString(),
    source,
    sourceSays: sourceSays[source],
    explanation: { ...explanation, row: { ...explanation.row, state: stateOf(whole) } },
    cells: spaceCells(whole, profile, words),
    linesAre: null,
    notRead: notReadRows(facts.notRead),
    workItems: items === null ? null : shownOf(items),
  };
}

const shownOf = ({ asOf, hidden, notFound, changed }: ReportedItems): ProjectView['workItems'] => ({
  ...{ asOf, hidden, notFound, changed },
});
