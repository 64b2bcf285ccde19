import { decideInProject, type Decision, type PermissionKey, type Profile } from '../access';
import { accessOf } from './explained';
import type { SiteFacts } from './facts';
import type { Conditional } from './gap';
import { profileNeeds, type LiveProject } from './needs';
import { byPermission } from './order';
import { grantedInProject, wantOf } from './settle';
import { add, nothing, type Tally } from './tally';

type HeldConditionally = Extract<Decision, { kind: 'held-conditionally' }>;

/** The permissions of one project that Jira grants there, and the model says depend on the work item. */
export class ConditionalTable {
  private readonly tallies = new Map<PermissionKey, Tally>();

  private constructor(private readonly held: ReadonlyMap<PermissionKey, HeldConditionally>) {}

  /** Looks at every need that Jira grants in the project. Empty where the project's scheme is not known. */
  static of(profile: Profile, live: LiveProject, facts: SiteFacts): ConditionalTable {
    const access = accessOf(live.project, facts);
    const held = new Map<PermissionKey, HeldConditionally>();
    if (access === null || facts.notRead.some(({ what }) => what === 'account')) {
      return new ConditionalTable(held);
    }
    const decide = (key: PermissionKey): HeldConditionally | null => {
      const decision = decideInProject(facts.account, key, access);
      return decision.kind === 'held-conditionally' ? decision : null;
    };
    for (const key of needsGranted(profile, live, facts, (one) => decide(one) !== null)) {
      const decision = decide(key);
      if (decision !== null) held.set(key, decision);
    }
    return new ConditionalTable(held);
  }

  has(permission: PermissionKey): boolean {
    return this.held.has(permission);
  }

  add(permission: PermissionKey, tally: Tally): void {
    this.tallies.set(permission, add(this.tallies.get(permission) ?? nothing, tally));
  }

  list(): readonly Conditional[] {
    return [...this.held]
      .sort(([a], [b]) => byPermission(a, b))
      .map(([permission, { through, rolesNotRead }]) => ({
        permission,
        holders: through,
        ...(this.tallies.get(permission) ?? nothing),
        ...(rolesNotRead.length > 0 ? { rolesNotRead } : {}),
      }));
  }
}

/** The key that a record counts under: one that is held without conditions, where there is one. */
export function firmest(
  keys: readonly [PermissionKey, ...PermissionKey[]],
  depends: (key: PermissionKey) => boolean,
): PermissionKey {
  return keys.find((key) => !depends(key)) ?? keys[0];
}

function needsGranted(
  profile: Profile,
  { project, slices }: LiveProject,
  facts: SiteFacts,
  depends: (key: PermissionKey) => boolean,
): readonly PermissionKey[] {
  const granted = facts.verdicts.projects.get(project.id);
  const needs = new Set(profileNeeds(profile, project, facts).filter((key) => granted?.has(key) ?? false));
  for (const { finding } of slices) {
    const want = wantOf(finding);
    if (finding.verdict !== 'permission' || want.kind !== 'permission') continue;
    const [first, ...more] = grantedInProject(want, project.id, facts);
    if (first !== undefined) needs.add(firmest([first, ...more], depends));
  }
  return [...needs];
}
