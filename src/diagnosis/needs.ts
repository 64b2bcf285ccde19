import { profileGlobals, profileInProject, type PermissionKey, type Profile } from '../access';
import type { Finding } from '../log/finding';
import { keysOnSite, isOnSite, type Catalogue } from './catalogue';
import { coverageOf, type Coverage } from './coverage';
import type { ProjectFacts, SiteFacts } from './facts';
import type { Findings } from './names';
import { byPermission } from './order';
import { byCodeUnits } from '../text/order';
import type { PlacingFacts, RecordGroup } from './record-groups';

/** Facts that stand once projects and issues are looked up. */
export type NamedFacts = Catalogue & PlacingFacts;

/** A project that is checked: live and covered. */
export interface LiveProject {
  readonly project: ProjectFacts;
  readonly recordGroups: readonly RecordGroup[];
}

/** The covered projects that are live, by key. */
export function liveProjects(findings: Findings, facts: PlacingFacts): readonly LiveProject[] {
  return liveIn(coverageOf(findings, facts), facts);
}

/** The live projects that are covered, each with its record groups. */
export function liveIn(
  { found }: Coverage,
  { projects }: Pick<PlacingFacts, 'projects'>,
): readonly LiveProject[] {
  return [...found]
    .flatMap(([id, recordGroups]) => {
      const project = projects.get(id);
      return project?.status === 'live' ? [{ project, recordGroups }] : [];
    })
    .sort((a, b) => byCodeUnits(a.project.key, b.project.key));
}

/** What the profile needs in a project, of the keys that the site has. */
export function profileNeeds(
  profile: Profile,
  project: ProjectFacts,
  catalogue: Catalogue,
): readonly PermissionKey[] {
  return profileInProject(profile, project).filter((key) => isOnSite(key, catalogue));
}

/** Every project permission that would have satisfied a record. */
export function wantedKeys(
  recordGroups: readonly RecordGroup[],
  catalogue: Catalogue,
): readonly PermissionKey[] {
  return keysOf(recordGroups, 'permission', catalogue);
}

function keysOf(
  recordGroups: readonly RecordGroup[],
  verdict: 'permission' | 'unrecognised',
  catalogue: Catalogue,
): readonly PermissionKey[] {
  return recordGroups.flatMap(({ finding: { verdict: its, want } }) =>
    its === verdict ? keysOnSite(namedIn(want), catalogue).project : [],
  );
}

/** All keys that a want names. */
function namedIn(want: Finding['want']): readonly PermissionKey[] {
  if (want?.kind === 'permission') return want.anyOf;
  return want?.kind === 'permissions' ? want.allOf : [];
}

/** What is asked in a live project: its profile, and all that records point to. */
export function askedIn(
  profile: Profile,
  { project, recordGroups }: LiveProject,
  catalogue: Catalogue,
): readonly PermissionKey[] {
  const keys = [
    ...profileNeeds(profile, project, catalogue),
    ...wantedKeys(recordGroups, catalogue),
    // A candidate makes no need, but its verdict is shown.
    ...keysOf(recordGroups, 'unrecognised', catalogue),
  ];
  return [...new Set(keys)].sort(byPermission);
}

/** Project id → permissions to check there. Archived and trashed projects are not asked. */
export function projectQuestions(
  profile: Profile,
  findings: Findings,
  facts: NamedFacts,
): ReadonlyMap<string, readonly PermissionKey[]> {
  return new Map(
    liveProjects(findings, facts).map((live) => [live.project.id, askedIn(profile, live, facts)]),
  );
}

/** Global permissions to check: the profile's, and all that records point to. */
export function globalQuestions(
  profile: Profile,
  findings: Findings,
  facts: Pick<SiteFacts, 'permissionNames' | 'globalPermissionKeys'>,
): readonly PermissionKey[] {
  const pointedTo = (findings ?? []).flatMap(({ verdict, want }) =>
    verdict === 'set-aside' ? [] : keysOnSite(namedIn(want), facts).global,
  );
  const ofProfile = profileGlobals(profile).filter((key) => isOnSite(key, facts));
  return [...new Set([...ofProfile, ...pointedTo])].sort(byPermission);
}

/** Project permissions needed anywhere in this scan: the needs that `conditionalSuspects` takes. */
export function neededPermissions(
  profile: Profile,
  findings: Findings,
  facts: NamedFacts,
): readonly PermissionKey[] {
  const keys = liveProjects(findings, facts).flatMap(({ project, recordGroups }) => [
    ...profileNeeds(profile, project, facts),
    ...wantedKeys(recordGroups, facts),
  ]);
  return [...new Set(keys)].sort(byPermission);
}
