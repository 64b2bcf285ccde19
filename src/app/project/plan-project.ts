import { refusedInSpace, withoutShown, projectQuestions } from '../../diagnosis';
import { gapId, refsOf } from '../../diagnosis/gap-ref';
import { acceptedNeedsView, Advice, countGaps, leftToClose, viewPlan, withAccepted } from '../../report';
import { firstOf, type Plan } from '../../remedy';
import type { PlanAsked, PlanOf, PlanView } from '../../report/plan-view';
import { acceptedNeeds } from '../reports/accepted/accept';
import { basisOf } from '../plans/basis';
import { madeOf } from '../plans/made-of';
import type { Outcome } from '../../contract';
import type { ProjectInvocation } from '../invocation';
import type { SpacePlan } from '../../contract/changes';
import { peopleIn, sceneOf } from '../plans/scene-of';
import { storedFactsOf, type StoredPlanFacts } from '../plans/stored-facts';
import { good } from '../problems';
import { askJira, type Verdict } from './ask-jira';
import { chosenAccount } from './chosen-account';
import { diagnosisOf } from './diagnosis-of';
import { nothingKnown } from './from-last-report';
import { keepHere, type NamedPlan, type PlanName } from './keep-here';
import { planForProject } from './plan-for-project';
import { projectPlanFacts } from './project-facts';
import { readReasons } from './survey-facts';
import { reportedItems } from './reported-items';
import { sitePlanOf } from './site-plan';
import { surveyOf, type Survey } from './survey';
import { wordsOfSurvey } from './words-of-survey';
import { rowOf } from '../reports/rows';
import { factsOf } from '../facts/facts-of-space';
import { siteLine, siteReport } from '../reports/site-line';

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
  if (verdict === null) return nothingKnown(project.key);
  const site = await readReasons(survey.value, verdict, jira);
  const { facts, notRead } = await projectPlanFacts(survey.value, site, jira);
  const { accountId } = chosen.value;
  const accepted = await acceptedNeeds(accountId, clock.now());
  const found = diagnosisOf(survey.value, site);
  const report = await siteReport(accountId, survey.value.profile, invocation);
  const refused = refusedInSpace(found.gaps);
  const onItems = (await reportedItems(report, survey.value, refused, jira))?.shown ?? [];
  const whole = { ...found, gaps: withoutShown(found.gaps, onItems) };
  const diagnosis = leftToClose(whole, accepted);
  const seen = new Set(onItems.flatMap(({ issues }) => issues));
  const stored = storedFactsOf(facts, { applications: survey.value.applicationNames, notRead, cost: noCost });
  const here = accepted.filter((entry) => entry.project !== null && entry.project.key === project.key);

  const view = async (of: PlanOf, { planId, madeAt, plan }: NamedPlan): Promise<Fixing> => {
    const shown = { ...diagnosis, gaps: [...diagnosis.gaps, ...onItems] };
    const counts = countGaps(plan, { projects: [shown], site: [] });
    const people = peopleIn(plan, stored, facts);
    const named = [...people, ...here.map(({ by }) => by)];
    const words = await wordsOfSurvey(survey.value, site, named, invocation);
    const advice = new Advice({ ...plan, planId }, words);
    const view = viewPlan({
      ...{ planId, reportId: null, madeAt, of },
      ...{ asked: { cover: plan.cover, objective: plan.objective }, plan, notRead },
      statesAfter: null,
      gaps: withAccepted(counts, whole.gaps.length - diagnosis.gaps.length),
      // the site's own choice, or the least
      profileChosen: true,
      scene: sceneOf(stored, facts, words, people),
      accepted: acceptedNeedsView(here, words, (levelId) => facts.levels.get(levelId)?.name),
      ...(await madeOf(plan.changes, [...plan.changes.keys()], accountId, words, jira)),
    });
    const fixes = shown.gaps.flatMap((gap) => {
      const [part] = refsOf(project.key, gap);
      const fix = advice.fixOf(project.key, gap);
      return part === undefined || fix === null ? [] : [{ gap: gapId(part), ...fix }];
    });
    return { ...view, fixes };
  };
  const readAt = new Date(clock.now()).toISOString();
  const keep = (plan: Plan, name: PlanName): Promise<NamedPlan> =>
    keepHere(project.id, { accountId, plan, basis: basisOf(plan, facts, readAt) }, name);
  const ofSpace = { kind: 'space', key: project.key } as const;
  const keepOwn = (plan: Plan): Promise<NamedPlan> => keep(plan, { space: project.key, now: readAt });

  const planHere = (): Plan => planForProject(facts, diagnosis, survey.value.profile, ofOneSpace, clock);
  const ofSite = await sitePlanOf(report, diagnosis, seen, invocation);
  if (ofSite === null) return good({ ...(await view(ofSpace, await keepOwn(planHere()))), own: null });
  const own = ownWay(ofSite.plan, planHere);
  // one is kept: the one that has something to be made from this page
  const shown = own === null ? await keep(ofSite.plan, ofSite) : ofSite;
  return good({
    ...(await view({ kind: 'site-here' }, shown)),
    own: own === null ? null : await view(ofSpace, await keepOwn(own)),
  });
}

type Fixing = PlanView & Pick<SpacePlan, 'fixes'>;

/** An admin of a space can give what its settings need too. */
const ofOneSpace: PlanAsked = { cover: 'space-settings', objective: 'least-access' };

const noCost: StoredPlanFacts['cost'] = { jiraCalls: 0, jiraCallsByEndpoint: {}, milliseconds: 0 };

/**
 * What the admin of a space can make without anybody else, where the site's plan has nothing in that space that they can make: of the
 * plan of the space alone what they can make themselves. null: the site's plan has something for them, or there is no such way.
 */
function ownWay(ofSite: Plan, ofSpace: () => Plan): Plan | null {
  if (ofSite.changes.length === 0 || ofSite.changes.some(({ byApp }) => byApp)) return null;
  const plan = ofSpace();
  // what everything waits for is not theirs to do
  if (firstOf(plan).length > 0) return null;
  const changes = plan.changes.filter(({ byApp }) => byApp);
  if (changes.length === 0) return null;
  return { ...plan, changes, cost: { ...plan.cost, changes: changes.length, handOffs: 0 } };
}

/** Where Jira may not be asked: its verdict as the last report has it, of the same account; null: there is none. */
async function verdictOfLastReport(survey: Survey, { clock }: ProjectInvocation): Promise<Verdict | null> {
  const { account, project, profile } = survey;
  const line = await siteLine(clock);
  if (line === undefined || !line.rows || line.accountId !== account.accountId) return null;
  const row = await rowOf(line.reportId, project.key);
  if (row === null) return null;
  const refused = refusedInSpace(row.gaps);
  const asked = projectQuestions(profile, null, factsOf(survey)).get(project.id) ?? [];
  return {
    source: 'permission-search',
    granted: new Set(asked.filter((permission) => !refused.has(permission))),
  };
}
