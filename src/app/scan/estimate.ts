import { isSameProfile, typesWithNeeds } from '../../access';
import type { CheckEstimate, Outcome, ProfileAsked } from '../../contract';
import type { JiraReader, SomeProjects } from '../../jira';
import type { Profile } from '../../report';
import { readReportPart, reportLines } from '../../store';
import { askedProfile } from '../facts/own-profile';
import type { Invocation } from '../invocation';
import { badCall, good } from '../problems';
import type { StoredLine, StoredReport } from '../reports/stored-report';
import { estimatedPoints, type LastCheck, type SiteSize } from './estimate-points';
import { pointsLeft, waitsFor } from './points-of-hour';
import { mostListed } from './stages/project-ids';

/** null: no account is chosen yet. */
interface Asked {
  readonly accountId: string | null;
  readonly profile: ProfileAsked;
}

/**
 * What a check of every space is thought to cost, before it starts; null: however much it is, what is left of this hour is enough. It costs
 * a few points itself.
 */
export async function estimateOf(
  asked: Asked,
  { clock, jira }: Invocation,
): Promise<Outcome<CheckEstimate | null>> {
  const left = await pointsLeft(clock.now());
  const isEnough = (size: SiteSize): boolean => estimatedPoints(size, null).to <= left;
  const all = await counted([{}], jira);
  if (!all.ok) return all;
  // a space that is away costs less than a live one
  if (isEnough({ live: all.value, away: 0, ofOwnTypes: all.value })) return good(null);
  const live = await counted([{ status: 'live' }], jira);
  if (!live.ok) return live;
  const size = { live: live.value, away: Math.max(0, all.value - live.value), ofOwnTypes: live.value };
  if (isEnough(size)) return good(null);

  const profile = await askedProfile(asked.profile, jira);
  if (!profile.ok) return profile;
  const types = live.value > mostListed ? typesWithNeeds(profile.value) : [];
  const ofOwnTypes = await counted(
    types.map((typeKey) => ({ status: 'live', typeKey })),
    jira,
  );
  if (!ofOwnTypes.ok) return ofOwnTypes;
  const last = await lastCheck(asked.accountId, profile.value, clock.now());
  const points = estimatedPoints({ ...size, ofOwnTypes: ofOwnTypes.value }, last);
  if (points.to <= left) return good(null);
  return good({
    isKnown: last?.isSame === true,
    points,
    left,
    waits: { from: waitsFor(points.from, left), to: waitsFor(points.to, left) },
  });
}

async function counted(lists: readonly Partial<SomeProjects>[], jira: JiraReader): Promise<Outcome<number>> {
  let sum = 0;
  for (const list of lists) {
    const answer = await jira.countProjects(list);
    if (!answer.ok) return badCall(answer.failure, 'count the spaces of this site');
    sum += answer.value;
  }
  return good(sum);
}

/** The newest check of every space that is still known. */
async function lastCheck(accountId: string | null, profile: Profile, now: number): Promise<LastCheck | null> {
  const line = (await reportLines<StoredLine>(now)).find(({ findings }) => findings === 0);
  const stored = line === undefined ? null : await readReportPart<StoredReport>(line.reportId, 'head');
  if (stored === null) return null;
  const { account, cost, tally, notChecked, profile: before } = stored.summary;
  const { points, pointsByEndpoint = {} } = cost;
  if (points === undefined) return null;
  return {
    points,
    schemesPoints: pointsByEndpoint['GET /rest/api/3/permissionscheme'] ?? 0,
    spaces: tally.projects + notChecked.archived + notChecked.trashed,
    isSame: account.accountId === accountId && isSameProfile(before, profile),
  };
}
