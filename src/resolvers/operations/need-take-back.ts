import { z } from 'zod';
import type { Accepted } from '../../report';
import { changeAccepted } from '../../store';
import { needOf, withoutTaken, type AcceptedWhat } from '../../app/reports/accepted/accept';
import { changedAnswer } from '../../app/reports/accepted/answer';
import { placesIn } from '../../app/reports/accepted/places';
import type { AdminDefinition } from '../../app/invocation';
import { needs, spaces } from '../payloads/need';
import { ownId } from '../payloads/parts';
import { openReport } from '../../app/reports/open-report';

/** Takes back what was left out on purpose. What is not left out any more stays so. */
export const needTakeBack: AdminDefinition<'need/take-back'> = {
  who: 'jira-admin',
  payload: z.object({ reportId: ownId, needs, spaces }),
  run: async ({ reportId, needs: asked, spaces: keys }, invocation) => {
    const report = await openReport(reportId, invocation);
    if (!report.ok) return report;
    const places = await placesIn(report.value, [...keys, ...asked.map(({ project }) => project)]);
    // a space that this report does not cover is known by its key
    const placeOf = (key: string | null): Accepted['project'] =>
      places.of(key)?.place ?? (key === null ? null : { key, id: null });
    const taken: readonly AcceptedWhat[] = [
      ...keys.map((key): AcceptedWhat => ({ project: placeOf(key), what: { kind: 'everything' } })),
      ...asked.map((need): AcceptedWhat => ({ project: placeOf(need.project), what: needOf(need) })),
    ];
    const { accountId } = report.value.stored.summary.account;
    const changed = await changeAccepted<Accepted>(accountId, invocation.clock, (entries) =>
      withoutTaken(entries, taken),
    );
    return changedAnswer(report.value, changed, invocation);
  },
};
