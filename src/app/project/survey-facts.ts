import type { SiteFacts } from '../../diagnosis/facts';
import type { JiraReader } from '../../jira';
import { factsOf } from '../facts/facts-of-space';
import { reasonsFor } from '../facts/reasons-in-space';
import type { Verdict } from './ask-jira';
import type { Survey } from './survey';

/** The facts with the verdict and its reasons, read as the viewer: the project's scheme, and the roles that decide. */
export async function readReasons(survey: Survey, verdict: Verdict, jira: JiraReader): Promise<SiteFacts> {
  return reasonsFor(survey, null, withVerdict(survey, verdict), jira);
}

function withVerdict(survey: Survey, { source, granted }: Verdict): SiteFacts {
  const facts = factsOf(survey);
  const projects = new Map([[survey.project.id, granted]]);
  return { ...facts, verdicts: { ...facts.verdicts, projects }, verdictsFrom: source };
}
