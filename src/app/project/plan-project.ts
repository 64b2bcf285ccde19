import { isOfItems, withoutShown } from '../../diagnosis';
import { acceptedNeedsView, countGaps, leftToClose, viewPlan, withAccepted } from '../../report';
import type { Plan } from '../../remedy';
import type { PlanAsked, PlanOf, PlanView } from '../../report/plan-view';
import { acceptedNeeds } from '../reports/accepted/accept';
import { basisOf } from '../plans/basis';
import { madeOf } from '../plans/made-of';
import type { Outcome } from '../../contract';
import type { ProjectInvocation } from '../invocation';
import type { SpacePlan } from '../../contract/changes';
import { peopleIn, sceneOf } from '../plans/scene-of';
import { storedFactsOf, type StoredPlanFacts } from '../plans/stored-facts';
import { bad, good } from '../problems';
import { askJira } from './ask-jira';
import { chosenAccount } from './chosen-account';
import { diagnosisOf } from './diagnosis-of';
import { keepHere, type NamedPlan, type PlanName } from './keep-here';
import { verdictOfLastReport } from './known-gaps';
import { ownWay } from './own-way';
import { planForProject } from './plan-for-project';
import { projectPlanFacts } from './project-facts';
import { readReasons } from './survey-facts';
import { reportedItems } from './reported-items';
import { sitePlanOf } from './site-plan';
import { surveyOf } from './survey';
import { wordsOfSurvey } from './words-of-survey';

/**
 * The plan of the project of this page, made from what its admin may read and asked anew: what the site's plan does there, or one of
 * the space alone where the site has none.
 */
export async function planProject(invocation: ProjectInvocation): Promise<Outcome<SpacePlan>> {
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
  const found = diagnosisOf(survey.value, site);
  const inSpace = found.gaps.filter((gap) => !isOfItems(gap));
  const refused = new Set(inSpace.map(({ permission }) => permission));
  const onItems = (await reportedItems(survey.value, refused, invocation))?.shown ?? [];
  const whole = { ...found, gaps: withoutShown(found.gaps, onItems) };
  const diagnosis = leftToClose(whole, accepted);
  const seen = new Set(onItems.flatMap(({ issues }) => issues));
  const stored = storedFactsOf(facts, { applications: survey.value.applicationNames, notRead, cost: noCost });
  const here = accepted.filter((entry) => entry.project !== null && entry.project.key === project.key);

  const view = async (of: PlanOf, { planId, madeAt, plan }: NamedPlan): Promise<PlanView> => {
    const shown = { ...diagnosis, gaps: [...diagnosis.gaps, ...onItems] };
    const counts = countGaps(plan, { projects: [shown], site: [] });
    const people = peopleIn(plan, stored, facts);
    const named = [...people, ...here.map(({ by }) => by)];
    const words = await wordsOfSurvey(survey.value, site, named, invocation);
    return viewPlan({
      ...{ planId, madeAt, of, asked: { cover: plan.cover, objective: plan.objective }, plan, notRead },
      statesAfter: null,
      gaps: withAccepted(counts, whole.gaps.length - diagnosis.gaps.length),
      // the site's own choice, or the least
      profileChosen: true,
      scene: sceneOf(stored, facts, words, people),
      accepted: acceptedNeedsView(here, words),
      made: await madeOf(plan.changes, accountId, words, jira),
    });
  };
  const readAt = new Date(clock.now()).toISOString();
  const keep = (plan: Plan, name: PlanName): Promise<NamedPlan> =>
    keepHere(project.id, { accountId, plan, basis: basisOf(plan, facts, readAt) }, name);
  const ofSpace = { kind: 'space', key: project.key } as const;
  const keepOwn = (plan: Plan): Promise<NamedPlan> => keep(plan, { space: project.key, now: readAt });

  const planHere = (): Plan => planForProject(facts, diagnosis, survey.value.profile, ofOneSpace, clock);
  const ofSite = await sitePlanOf(survey.value, diagnosis, seen, invocation);
  if (ofSite === null) return good({ ...(await view(ofSpace, await keepOwn(planHere()))), own: null });
  const own = ownWay(ofSite.plan, planHere);
  // one is kept: the one that has something to be made from this page
  const shown = own === null ? await keep(ofSite.plan, ofSite) : ofSite;
  return good({
    ...(await view({ kind: 'site-here' }, shown)),
    own: own === null ? null : await view(ofSpace, await keepOwn(own)),
  });
}

/** An admin of a space can give what its settings need too. */
const ofOneSpace: PlanAsked = { cover: 'space-settings', objective: 'least-access' };

const noCost: StoredPlanFacts['cost'] = { jiraCalls: 0, jiraCallsByEndpoint: {}, milliseconds: 0 };
