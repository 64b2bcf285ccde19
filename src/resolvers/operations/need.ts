import * as z from 'zod';
import { longestAcceptanceDays, type Accepted } from '../../report';
import {
  changeAcceptedNeeds,
  mostAccepted,
  needOf,
  withAccepted,
  type AcceptedWhat,
  acceptedNeeds,
  withoutTaken,
} from '../../app/reports/accepted/accept';
import { changedAnswer, acceptedAnswer } from '../../app/reports/accepted/answer';
import { isGap, placesIn } from '../../app/reports/accepted/places';
import type { Outcome } from '../../contract';
import type { AdminDefinition } from '../../app/invocation';
import { needs, reason, spaces, until } from '../payloads/need';
import { ownId } from '../payloads/parts';
import { bad, good } from '../../app/problems';
import { type OpenReport, ofReport } from '../../app/reports/open-report';

/** Leaves gaps of a report, or whole spaces of it, out on purpose. */
export const needAccept: AdminDefinition<'need/accept'> = {
  who: 'jira-admin',
  payload: z.object({ reportId: ownId, needs, spaces, reason, until: until.exactOptional() }),
  run: ofReport(async (report, { reason: why, until: lastDay, ...asked }, invocation) => {
    const { clock, viewer } = invocation;
    if (lastDay !== undefined && !mayBeLastDay(lastDay, clock.now())) return noSuchDay;
    const named = await namedIn(report, asked);
    if (!named.ok) return named;
    const at = new Date(clock.now()).toISOString();
    const how = { by: viewer, at, reason: why, ...(lastDay === undefined ? {} : { until: lastDay }) };
    const added = named.value.map((what): Accepted => ({ ...what, ...how }));
    const { accountId } = report.stored.summary.account;
    const changed = await changeAcceptedNeeds(accountId, clock, (before, ofOthers) => {
      const after = withAccepted(before, added);
      return after.length + ofOthers > mostAccepted ? null : after;
    });
    return changedAnswer(report, changed, invocation);
  }),
};

/** From today on; the admin's own day may be ahead of or behind that of UTC. */
function mayBeLastDay(until: string, now: number): boolean {
  const days = (Date.parse(until) - now) / 86_400_000;
  return days > -1 && days <= longestAcceptanceDays;
}

const noSuchDay: Outcome<never> = bad(
  'bad-request',
  `Choose a day from today on, at most ${String(longestAcceptanceDays)} days ahead.`,
);

type Named = Pick<z.infer<typeof needAccept.payload>, 'needs' | 'spaces'>;

/** What a request names, where all of it is in the report. */
async function namedIn(report: OpenReport, asked: Named): Promise<Outcome<readonly AcceptedWhat[]>> {
  const places = await placesIn(report, [...asked.spaces, ...asked.needs.map(({ project }) => project)]);
  const named: AcceptedWhat[] = [];
  for (const key of asked.spaces) {
    const found = places.of(key);
    if (found === undefined) return notInReport(key);
    named.push({ project: found.place, what: { kind: 'everything' } });
  }
  for (const need of asked.needs) {
    const found = places.of(need.project);
    if (found === undefined || !isGap(need, found.gaps)) return notInReport(need.project);
    named.push({ project: found.place, what: needOf(need) });
  }
  if (named.length === 0) return bad('bad-request', 'Choose at least one gap or one space to accept.');
  return good(named);
}

const notInReport = (key: string | null): Outcome<never> =>
  bad(
    'bad-request',
    `This report has no such gap ${key === null ? 'of the site' : `in ${key}`}. Reload the page and look at the report again.`,
  );

/** Everything that is left out on purpose for the account of a report. */
export const needAccepted: AdminDefinition<'need/accepted'> = {
  who: 'jira-admin',
  payload: z.object({ reportId: ownId }),
  run: ofReport(async (report, _payload, invocation) => {
    const { openedAt, stored } = report;
    const accepted = await acceptedNeeds(stored.summary.account.accountId, openedAt);
    return acceptedAnswer(report, accepted, invocation);
  }),
};

/** Takes back what was left out on purpose. What is not left out any more stays so. */
export const needTakeBack: AdminDefinition<'need/take-back'> = {
  who: 'jira-admin',
  payload: z.object({ reportId: ownId, needs, spaces }),
  run: ofReport(async (report, { needs: asked, spaces: keys }, invocation) => {
    const places = await placesIn(report, [...keys, ...asked.map(({ project }) => project)]);
    // a space that this report does not cover is known by its key
    const placeOf = (key: string | null): Accepted['project'] =>
      places.of(key)?.place ?? (key === null ? null : { key, id: null });
    const taken: readonly AcceptedWhat[] = [
      ...keys.map((key): AcceptedWhat => ({ project: placeOf(key), what: { kind: 'everything' } })),
      ...asked.map((need): AcceptedWhat => ({ project: placeOf(need.project), what: needOf(need) })),
    ];
    const { accountId } = report.stored.summary.account;
    const changed = await changeAcceptedNeeds(accountId, invocation.clock, (entries) =>
      withoutTaken(entries, taken),
    );
    return changedAnswer(report, changed, invocation);
  }),
};
