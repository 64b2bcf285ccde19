import {
  acceptedNeedsView,
  shownFirst,
  viewPlan,
  withAccepted,
  type ChangesToView,
  type Words,
} from '../../report';
import type { PlanView } from '../../report/plan-view';
import { madeOf } from './made-of';
import { applicationName } from '../../report/words/applications';
import type { Invocation } from '../invocation';
import { isProfileChosen } from '../reports/profile-choice';
import { nameIn } from '../../text/name-in';
import { peopleNamed } from '../facts/people';
import type { OpenReport } from '../reports/open-report';
import { acceptedGaps } from '../reports/accepted-gaps';
import { wordsOf } from '../reports/words-of';
import { numberOf } from '../../remedy';
import type { ReportPlanning } from './report-plan';
import { peopleIn, sceneOf } from './scene-of';

/** A report's plan in words, with the names of those whom the viewer may see: what of it is shown first. */
export async function planViewOf(
  report: OpenReport,
  planning: ReportPlanning,
  invocation: Invocation,
): Promise<PlanView> {
  const { current, stored, facts, overlay } = planning;
  const { planId, madeAt, asked, plan, statesAfter, counted } = current;
  const { reportId } = report;
  const given = await changesToView(report, planning, shownFirst(plan, reportId), invocation);
  return viewPlan({
    ...given,
    gaps: withAccepted(counted, await acceptedGaps(report, overlay)),
    ...{ planId, reportId, madeAt, of: { kind: 'site' }, asked, statesAfter },
    profileChosen: await isProfileChosen(reportId, report.stored),
    notRead: stored.notRead,
    accepted: acceptedNeedsView(
      overlay.accepted,
      given.scene.words,
      (levelId) => facts.levels.get(levelId)?.name,
    ),
  });
}

/** What changes of a report's plan are shown with, those with some numbers in words. */
export async function changesToView(
  report: OpenReport,
  planning: ReportPlanning,
  numbers: readonly number[],
  invocation: Invocation,
): Promise<ChangesToView> {
  const { current, stored, facts } = planning;
  const { plan, counted } = current;
  const wanted = new Set(numbers);
  const places = plan.changes.flatMap((change, at) => (wanted.has(numberOf(change)) ? [at] : []));
  const shown = places.flatMap((at) => plan.changes[at] ?? []);
  const people = peopleIn({ changes: shown }, stored, facts);
  const words = await planWords(report, planning, people, invocation);
  return {
    plan,
    gaps: counted,
    scene: sceneOf(stored, facts, words, people),
    ...(await madeOf(plan.changes, places, current.accountId, words, invocation.jira)),
  };
}

/** The words of a report, with the people of its plan. */
export async function planWords(
  { stored: report }: OpenReport,
  { stored, overlay }: ReportPlanning,
  people: readonly string[],
  { jira }: Invocation,
): Promise<Words> {
  const words = await wordsOf(report, [], jira, overlay);
  const inPlan = await peopleNamed(people, jira);
  const known = new Set(people);
  return {
    ...words,
    person: (accountId) => (known.has(accountId) ? inPlan.nameOf(accountId) : words.person(accountId)),
    application: (key) => nameIn(stored.applications, key) ?? applicationName(key, report.applicationNames),
  };
}
