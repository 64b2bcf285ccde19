import type { Outcome, ProjectView } from '../../contract';
import type { ProjectInvocation } from '../invocation';
import { good } from '../problems';
import { askJira } from './ask-jira';
import { chosenAccount } from './chosen-account';
import { fromLastReport } from './from-last-report';
import { readReasons } from './survey-facts';
import { surveyOf } from './survey';
import { viewOf } from './view-of';

/**
 * What the account that was last chosen on the admin page lacks in the project of this page, and why. It is asked anew; where
 * neither the app nor the viewer may ask Jira about another account, the last report answers.
 */
export async function checkProject(invocation: ProjectInvocation): Promise<Outcome<ProjectView>> {
  const chosen = await chosenAccount();
  if (!chosen.ok) return chosen;
  const survey = await surveyOf(chosen.value, invocation);
  if (!survey.ok) return survey;
  const verdict = await askJira(survey.value, invocation.jira);
  if (verdict === null) return fromLastReport(invocation);
  const facts = await readReasons(survey.value, verdict, invocation.jira);
  return good(await viewOf(survey.value, verdict, facts, invocation));
}
