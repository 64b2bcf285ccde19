import type { SiteFacts } from '../../diagnosis/facts';
import { explainProject, layOver, noOverlay, notReadRows } from '../../report';
import { acceptedNeeds } from '../accepted/accepted-needs';
import { accountsIn } from '../accounts-in';
import type { ProjectView } from '../contract';
import type { ProjectInvocation } from '../definition';
import type { Verdict } from './ask-jira';
import { diagnosisOf } from './diagnosis-of';
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
  { jira, clock }: ProjectInvocation,
): Promise<ProjectView> {
  const { account, project, profile } = survey;
  const accepted = await acceptedNeeds(account.accountId);
  const row = layOver(diagnosisOf(survey, facts), { ...noOverlay, accepted });
  const words = await wordsOfSurvey(survey, facts, accountsIn([row]), { jira });
  const { active, accountType, applications } = account;
  return {
    project: { key: project.key, name: project.name },
    account: { ...words.account, active, accountType, applications },
    profile,
    checkedAt: new Date(clock.now()).toISOString(),
    source,
    sourceSays: sourceSays[source],
    explanation: explainProject(row, words),
    linesAre: null,
    notRead: notReadRows(facts.notRead),
  };
}
