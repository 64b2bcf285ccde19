import * as z from 'zod';
import { asksOf, viewLeaves, viewChanges, viewSteps } from '../../report';
import type { AdminDefinition, Invocation } from '../../app/invocation';
import { count, ownId, page } from '../payloads/parts';
import { changeNumbers, planAsked } from '../payloads/change';
import { statesOf } from '../../app/plans/made-of';
import { peopleIn } from '../../app/plans/scene-of';
import { planOfReport, type ReportPlanning } from '../../app/plans/report-plan';
import { madeAnew } from '../../app/plans/stored-plan';
import { changesToView, planViewOf, planWords } from '../../app/plans/view-of-report';
import { bad, good } from '../../app/problems';
import { ofReport, type OpenReport } from '../../app/reports/open-report';
import type { Outcome } from '../../contract';

/** The plan of a report, as it is asked for. */
export const planView: AdminDefinition<'plan/view'> = {
  who: 'jira-admin',
  payload: z.object({ reportId: ownId, asked: planAsked.nullable() }),
  run: ofReport(async (report, { asked }, invocation) => {
    const planning = await planOfReport(report, asked, invocation.clock);
    if (planning === null) {
      return bad(
        'no-such-report',
        'This report was made before this app made plans. Check again for a new one.',
      );
    }
    return good(await planViewOf(report, planning, invocation));
  }),
};

/** A part of the plan that a page shows; code `stale` where it is another by now. */
const ofPlan = <Payload extends { readonly reportId: string; readonly planId: string }, T>(
  part: (given: Payload, report: OpenReport, planning: ReportPlanning, invocation: Invocation) => Promise<T>,
) =>
  ofReport(async (report, given: Payload, invocation): Promise<Outcome<T>> => {
    const planning = await planOfReport(report, null, invocation.clock);
    return planning?.current.planId === given.planId
      ? good(await part(given, report, planning, invocation))
      : madeAnew;
  });

const aPage = z.object({ reportId: ownId, planId: ownId, page });

/** Its changes in figures, from one on. */
export const planSteps: AdminDefinition<'plan/steps'> = {
  who: 'jira-admin',
  payload: z.object({ reportId: ownId, planId: ownId, from: count }),
  run: ofPlan(async ({ from }, _report, { current: { plan, counted, accountId } }) =>
    viewSteps({ plan, gaps: counted, states: await statesOf(plan.changes, accountId) }, from),
  ),
};

/** Some of its changes, with their words. */
export const planChanges: AdminDefinition<'plan/changes'> = {
  who: 'jira-admin',
  payload: z.object({ reportId: ownId, planId: ownId, numbers: changeNumbers }),
  run: ofPlan(async ({ numbers }, report, planning, invocation) =>
    viewChanges(await changesToView(report, planning, numbers, invocation), numbers),
  ),
};

/** A page of what it leaves open. */
export const planLeaves: AdminDefinition<'plan/leaves'> = {
  who: 'jira-admin',
  payload: aPage,
  run: ofPlan(async (given, report, planning, invocation) => {
    const words = await planWords(report, planning, [], invocation);
    return viewLeaves(planning.current.plan, words, given.page).first;
  }),
};

/** A page of its messages to other people. */
export const planAsks: AdminDefinition<'plan/asks'> = {
  who: 'jira-admin',
  payload: aPage,
  run: ofPlan(async (given, report, planning, invocation) => {
    const { plan } = planning.current;
    const words = await planWords(
      report,
      planning,
      peopleIn(plan, planning.stored, planning.facts),
      invocation,
    );
    return asksOf(plan.changes, words, given.page).first;
  }),
};
