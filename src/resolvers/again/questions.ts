import { profileGlobals, profileInProject, tierOf } from '../../access';
import type { Gap, ProjectDiagnosis } from '../../diagnosis/gap';
import { limits, type Granted, type Question } from '../../jira';
import { isAmong, needsToAsk, type AskedNeed, type Profile, type SpaceAgain } from '../../report';

/** A space of a report that Jira is asked about again, with the ids of the work items that its gaps name. */
export interface SpaceToAsk {
  readonly row: ProjectDiagnosis;
  /** Gaps of the site. */
  readonly site: readonly Gap[];
  readonly projectId: string;
  readonly profile: Profile;
  /** Permission keys that the site has: one unknown key makes Jira refuse a whole request. */
  readonly onSite: ReadonlySet<string>;
  /** Name → id, of those that somebody sees. */
  readonly issueIds: ReadonlyMap<string, string>;
}

/** Needs of the gaps that Jira can be asked about: known keys, and work items that were found. */
function askableNeeds({ row, onSite, issueIds }: SpaceToAsk): readonly AskedNeed[] {
  return row.gaps
    .flatMap(needsToAsk)
    .filter(({ permission, issue }) => onSite.has(permission) && (issue === null || issueIds.has(issue)));
}

/** The whole profile, and what the gaps of the space itself are about. */
function permissionsInSpace(space: SpaceToAsk): readonly string[] {
  const { row, profile, onSite } = space;
  const ofProfile = profileInProject(profile, row.typeKey ?? '').filter((key) => onSite.has(key));
  const ofGaps = askableNeeds(space).flatMap(({ permission, issue }) => (issue === null ? [permission] : []));
  return [...new Set([...ofProfile, ...ofGaps])].sort();
}

/** Global permissions that are gaps, for Jira refused them. What only the log says of no space may be any permission. */
const refusedGlobally = ({ site, onSite }: SpaceToAsk): readonly string[] =>
  site.flatMap(({ permission, evidence }) =>
    permission !== null && evidence !== 'log-only' && onSite.has(permission) ? [permission] : [],
  );

/** Those, and the profile's. */
function globalPermissions(space: SpaceToAsk): readonly string[] {
  const ofProfile = profileGlobals(space.profile).filter((key) => space.onSite.has(key));
  return [...new Set([...ofProfile, ...refusedGlobally(space)])].sort();
}

/** One check for all of it. Work items beyond what one check takes are not asked about. */
export function questionOf(space: SpaceToAsk, accountId: string): Question {
  const onItems = new Map<string, string[]>();
  const needs = askableNeeds(space).filter(({ issue }) => issue !== null);
  for (const { permission, issue } of needs.slice(0, limits.idsPerCheck)) {
    const id = space.issueIds.get(issue ?? '') ?? '';
    onItems.set(permission, [...(onItems.get(permission) ?? []), id]);
  }
  const permissions = permissionsInSpace(space);
  return {
    accountId,
    global: globalPermissions(space),
    entries: [
      ...(permissions.length === 0 ? [] : [{ permissions, projects: [space.projectId], issues: [] }]),
      ...[...onItems].map(([permission, issues]) => ({ permissions: [permission], projects: [], issues })),
    ],
  };
}

/** What Jira's answer makes of the gaps, in a space that is live now. */
export function answered(
  space: SpaceToAsk,
  question: Question,
  granted: Granted,
): Pick<SpaceAgain, 'closed' | 'open' | 'fresh'> {
  const asked = new Set(
    question.entries.flatMap(({ permissions, projects, issues }) =>
      permissions.flatMap((permission) => [...projects, ...issues].map((id) => `${permission} ${id}`)),
    ),
  );
  const holds = new Set(
    granted.entries.flatMap(({ permission, projects, issues }) =>
      [...projects, ...issues].map((id) => `${permission} ${id}`),
    ),
  );
  const keyOf = ({ permission, issue }: AskedNeed): string =>
    `${permission} ${issue === null ? space.projectId : (space.issueIds.get(issue) ?? '')}`;
  const needs = askableNeeds(space).filter((need) => asked.has(keyOf(need)));
  const closed = needs.filter((need) => holds.has(keyOf(need)));
  const open = needs.filter((need) => !holds.has(keyOf(need)));
  const refused = permissionsInSpace(space)
    .map((permission) => ({ permission, issue: null }))
    .filter((need) => !holds.has(keyOf(need)));
  if (space.row.status === 'live') {
    return { closed, open, fresh: freshOf(refused.filter((need) => !isAmong(need, open))) };
  }
  // nobody had asked what it lacks: that it was not live was the gap, and that is over
  const onItems = open.filter(({ issue }) => issue !== null);
  return { closed: needs.filter((need) => !isAmong(need, onItems)), open: onItems, fresh: freshOf(refused) };
}

/** What the same answer makes of the site's own gaps. */
export function answeredForSite(
  space: SpaceToAsk,
  { global }: Granted,
): Pick<SpaceAgain, 'closed' | 'open' | 'fresh'> {
  const needs = (keys: readonly string[]): readonly AskedNeed[] =>
    keys.map((permission) => ({ permission, issue: null }));
  const gaps = refusedGlobally(space);
  const refused = globalPermissions(space).filter((key) => !global.includes(key));
  return {
    closed: needs(gaps.filter((key) => global.includes(key))),
    open: needs(gaps.filter((key) => !global.includes(key))),
    fresh: freshOf(needs(refused.filter((key) => !gaps.includes(key)))),
  };
}

/** A space that is not live: nothing that was missing there is granted, whatever Jira says of it. */
export function notLive(row: ProjectDiagnosis): Pick<SpaceAgain, 'closed' | 'open' | 'fresh'> {
  return { closed: [], open: row.gaps.flatMap(needsToAsk), fresh: [] };
}

const freshOf = (refused: readonly AskedNeed[]): SpaceAgain['fresh'] =>
  refused.map(({ permission }) => ({ permission, tier: tierOf(permission) }));
