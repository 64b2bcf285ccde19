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
  private readonly rows = new Map<PermissionKey, Tally>();

  private constructor(private readonly depends: ReadonlyMap<PermissionKey, HeldConditionally>) {}

  /** Looks at every need that Jira grants in the project. Empty where the project's scheme is not known. */
  static of(profile: Profile, live: LiveProject, facts: SiteFacts): ConditionalTable {
    const { project, slices } = live;
    const granted = facts.verdicts.projects.get(project.id) ?? new Set<PermissionKey>();
    const ofProfile = profileNeeds(profile, project, facts).filter((key) => granted.has(key));
    const ofRecords = slices.flatMap(({ finding }) => {
      const want = wantOf(finding);
      const wanted = finding.verdict === 'permission' && want.kind === 'permission';
      return wanted ? [grantedInProject(want, project.id, facts)] : [];
    });
    const table = new ConditionalTable(whatDepends([...ofProfile, ...ofRecords.flat()], live, facts));
    for (const keys of [...ofProfile.map((key) => [key]), ...ofRecords]) {
      const need = table.firmest(keys);
      if (need !== undefined && table.has(need)) table.add(need, nothing);
    }
    return table;
  }

  has(permission: PermissionKey): boolean {
    return this.depends.has(permission);
  }

  /** Of keys that all satisfy a record, the one that it counts under: one held without conditions, where there is one. */
  firmest(keys: readonly PermissionKey[]): PermissionKey | undefined {
    return keys.find((key) => !this.has(key)) ?? keys[0];
  }

  add(permission: PermissionKey, tally: Tally): void {
    this.rows.set(permission, add(this.rows.get(permission) ?? nothing, tally));
  }

  list(): readonly Conditional[] {
    return [...this.rows]
      .sort(([a], [b]) => byPermission(a, b))
      .flatMap(([permission, tally]) => {
        const decision = this.depends.get(permission);
        if (decision === undefined) return [];
        const { through, rolesNotRead } = decision;
        return [
          { permission, holders: through, ...tally, ...(rolesNotRead.length > 0 ? { rolesNotRead } : {}) },
        ];
      });
  }
}

function whatDepends(
  keys: readonly PermissionKey[],
  { project }: LiveProject,
  facts: SiteFacts,
): ReadonlyMap<PermissionKey, HeldConditionally> {
  const access = accessOf(project, facts);
  if (access === null || facts.notRead.some(({ what }) => what === 'account')) return new Map();
  return new Map(
    [...new Set(keys)].flatMap((key) => {
      const decision = decideInProject(facts.account, key, access);
      return decision.kind === 'held-conditionally' ? [[key, decision] as const] : [];
    }),
  );
}
