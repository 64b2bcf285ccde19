import type { Outcome, ProjectView } from '../contract';
import { readSettings } from '../../store';
import type { ProjectInvocation } from '../definition';
import { bad, good } from '../problems';
import { askJira } from './ask-jira';
import { fromLastReport } from './from-last-report';
import { readReasons } from './reasons';
import { surveyOf } from './survey';
import { viewOf } from './view-of';

/**
 * What the account that was last chosen on the admin page lacks in the project of this page, and why. It is asked anew; where
 * neither the app nor the viewer may ask Jira about another account, the last report answers.
 */
export async function checkProject(invocation: ProjectInvocation): Promise<Outcome<ProjectView>> {
  const settings = await readSettings();
  if (settings === null) {
    return bad(
      'no-account-chosen',
      'Nobody has chosen the backup account yet. Ask a Jira admin to choose it: Jira settings, Apps, Permission Gaps.',
    );
  }
  const survey = await surveyOf(settings, invocation);
  if (!survey.ok) return survey;
  const verdict = await askJira(survey.value, invocation.jira);
  if (verdict === null) return fromLastReport(invocation);
  const facts = await readReasons(survey.value, verdict, invocation.jira);
  return good(await viewOf(survey.value, verdict, facts, invocation));
}
