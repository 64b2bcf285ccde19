import { acceptedNeedsView, viewPlan, withAccepted, type Words } from '../../report';
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
import type { ReportPlanning } from './report-plan';
import { peopleIn, sceneOf } from './scene-of';

/** A report's plan in words, with the names of those whom the viewer may see. */
export async function planViewOf(
  report: OpenReport,
  planning: ReportPlanning,
  invocation: Invocation,
): Promise<PlanView> {
  const { current, stored, facts, overlay } = planning;
  const { planId, madeAt, asked, plan } = current;
  const gaps = withAccepted(current.counted, await acceptedGaps(report, overlay));
  const people = peopleIn(plan, stored, facts);
  const words = await planWords(report, planning, people, invocation);
  return viewPlan({
    ...{
      planId,
      madeAt,
      of: { kind: 'site' },
      asked,
      plan,
      gaps,
      statesAfter: current.statesAfter,
    },
    profileChosen: await isProfileChosen(report.reportId, report.stored),
    scene: sceneOf(stored, facts, words, people),
    notRead: stored.notRead,
    accepted: acceptedNeedsView(overlay.accepted, words),
    made: await madeOf(plan.changes, current.accountId, words, invocation.jira),
  });
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
