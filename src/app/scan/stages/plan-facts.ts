import { costSince } from '../../../jira';
import { writeReportPart } from '../../../store';
import { applicationName } from '../../../report/words/applications';
import { storedFactsOf, type StoredPlanFacts } from '../../plans/stored-facts';
import { schemesIn } from '../../plans/space-schemes';
import { costOfReport } from '../cost-of-report';
import type { ReportDone } from '../facts';
import { planFactsSoFar } from '../plan-facts-so-far';
import { done, stage, type StepContext } from '../stage';

/** Stores what plans are made from beside the report. */
export const planFacts = stage<'all'>({
  name: 'plan-facts',
  says: () => 'Writing down what plans are made from',
  plan: async () => ['all'],
  work: async (_item, step) => {
    const [finished] = await step.store.all('report-done');
    if (finished === undefined) throw new Error('plan facts before their report');
    const stored = await factsToStore(step, finished);
    await writeReportPart(step.head.scanId, 'schemes', schemesIn(stored));
    await writeReportPart(step.head.scanId, 'plan-facts', stored);
    return done;
  },
});

async function factsToStore(step: StepContext, finished: ReportDone): Promise<StoredPlanFacts> {
  const { store, draft } = step;
  const facts = await planFactsSoFar(store, (await draft()).facts);
  const [seen] = await store.all('account');
  const applications = await store.all('application');
  return storedFactsOf(facts, {
    applications: Object.fromEntries(
      applications.map(({ key }) => [key, applicationName(key, seen?.applicationNames ?? {})]),
    ),
    notRead: await store.all('plan-not-read'),
    cost: costOfReport(costSince(step.cost(), finished.cost), step.milliseconds() - finished.milliseconds),
  });
}
