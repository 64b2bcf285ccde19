import { acceptedNeedsView, countGaps, leftToClose, viewPlan, withAccepted } from '../../report';
import type { PlanView } from '../../report/plan-view';
import { acceptedNeeds } from '../accepted/accepted-needs';
import { basisOf } from '../changes/basis';
import { madeOf } from '../changes/made-of';
import type { Outcome } from '../contract';
import type { ProjectInvocation } from '../definition';
import { firstAsked } from '../plan/report-plan';
import { peopleIn, sceneOf } from '../plan/scene-of';
import { storedFactsOf, type StoredPlanFacts } from '../plan/stored-facts';
import { keepProjectPlan, lastProjectPlan, type StoredPlan } from '../plan/stored-plan';
import { bad, good } from '../problems';
import { askJira } from './ask-jira';
import { chosenAccount } from './chosen-account';
import { diagnosisOf } from './diagnosis-of';
import { verdictOfLastReport } from './known-gaps';
import { planForProject } from './plan-for-project';
import { projectPlanFacts } from './project-facts';
import { readReasons } from './reasons';
import { sitePlanOf } from './site-plan';
import { surveyOf } from './survey';
import { wordsOfSurvey } from './words-of-survey';

/** The plan of the project of this page alone, made from what its admin may read and asked anew. */
export async function planProject(invocation: ProjectInvocation): Promise<Outcome<PlanView>> {
  const { jira, clock, project } = invocation;
  const chosen = await chosenAccount();
  if (!chosen.ok) return chosen;
  const survey = await surveyOf(chosen.value, invocation);
  if (!survey.ok) return survey;
  const verdict =
    (await askJira(survey.value, jira)) ?? (await verdictOfLastReport(survey.value, invocation));
  if (verdict === null) {
    return bad(
      'jira-refused',
      `Jira lets neither this app nor you ask what another account may do in ${project.key}, and no report covers it. Ask a Jira admin to check it: Jira settings, Apps, Permission Gaps.`,
    );
  }
  const site = await readReasons(survey.value, verdict, jira);
  const { facts, notRead } = await projectPlanFacts(survey.value, site, jira);
  const { accountId } = chosen.value;
  const accepted = await acceptedNeeds(accountId);
  const whole = diagnosisOf(survey.value, site);
  const diagnosis = leftToClose(whole, accepted);
  const plan =
    (await sitePlanOf(survey.value, diagnosis, invocation)) ??
    planForProject(facts, diagnosis, survey.value.profile, firstAsked, clock);
  const basis = basisOf(plan, facts, new Date(clock.now()).toISOString());
  const current = await kept(project.id, { accountId, plan, basis });

  const stored = storedFactsOf(facts, { applications: survey.value.applicationNames, notRead, cost: noCost });
  const here = accepted.filter((entry) => entry.project !== null && entry.project.key === project.key);
  const counts = countGaps(plan, { projects: [diagnosis], site: [] });
  const gaps = withAccepted(counts, whole.gaps.length - diagnosis.gaps.length);
  const people = peopleIn(plan, stored, facts);
  const words = await wordsOfSurvey(survey.value, site, [...people, ...here.map(({ by }) => by)], invocation);
  return good(
    viewPlan({
      ...{ planId: current.planId, asked: current.asked, plan, gaps, ofSite: false, notRead },
      // the site's own choice, or the least
      profileChosen: true,
      scene: sceneOf(stored, facts, words, people),
      accepted: acceptedNeedsView(here, words),
      made: await madeOf(plan.changes, accountId, words, jira),
    }),
  );
}

const noCost: StoredPlanFacts['cost'] = { jiraCalls: 0, jiraCallsByEndpoint: {}, milliseconds: 0 };

/** The same plan, resting on the same, keeps its id: a page that shows it may go on with it. When it was read is kept anew. */
async function kept(
  projectId: string,
  { accountId, plan, basis }: Required<Pick<StoredPlan, 'accountId' | 'plan' | 'basis'>>,
): Promise<StoredPlan> {
  const last = await lastProjectPlan(projectId);
  const restsOn = (stored: StoredPlan): string =>
    JSON.stringify([stored.accountId, stored.plan, { ...stored.basis, readAt: null }]);
  const fresh = { planId: crypto.randomUUID(), accountId, asked: firstAsked, madeFrom: '', plan, basis };
  const current = last !== null && restsOn(last) === restsOn(fresh) ? { ...last, basis } : fresh;
  await keepProjectPlan(projectId, current);
  return current;
}
