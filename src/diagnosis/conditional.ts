import { decideInProject, type Decision, type PermissionKey, type Profile } from '../access';
import { accessOf, accountNotRead } from './explained';
import type { SiteFacts } from './facts';
import type { Conditional } from './gap';
import { profileNeeds, type LiveProject } from './needs';
import { grantedInProject, wantOf } from './match-verdicts';
import { nothing, type Tally } from './tally';
import { TallyByPermission } from './tally-by-permission';

type HeldConditionally = Extract<Decision, { kind: 'held-conditionally' }>;

/** The permissions of one project that Jira grants there, and by the model on some work items only. */
export class ConditionalTable {
  private readonly rows = new TallyByPermission();

  private constructor(private readonly depends: ReadonlyMap<PermissionKey, HeldConditionally>) {}

  /** Looks at every need that Jira grants in the project. Empty where the project's scheme is not known. */
  static of(profile: Profile, live: LiveProject, facts: SiteFacts): ConditionalTable {
    const { project, recordGroups } = live;
    const granted = facts.verdicts.projects.get(project.id) ?? new Set<PermissionKey>();
    const ofProfile = profileNeeds(profile, project, facts).filter((key) => granted.has(key));
    const ofRecords = recordGroups.flatMap(({ finding }) => {
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
    this.rows.add(permission, tally);
  }

  list(): readonly Conditional[] {
    return this.rows.list().flatMap((row) => {
      const decision = this.depends.get(row.permission);
      if (decision === undefined) return [];
      const { through, rolesNotRead } = decision;
      return [{ ...row, holders: through, ...(rolesNotRead.length > 0 ? { rolesNotRead } : {}) }];
    });
  }
}

function whatDepends(
  keys: readonly PermissionKey[],
  { project }: LiveProject,
  facts: SiteFacts,
): ReadonlyMap<PermissionKey, HeldConditionally> {
  const access = accessOf(project, facts);
  const isAsked = facts.conditionsNotAsked?.has(project.id) !== true;
  if (access === null || !isAsked || accountNotRead(facts)) return new Map();
  return new Map(
    [...new Set(keys)].flatMap((key) => {
      const decision = decideInProject(facts.account, key, access);
      return decision.kind === 'held-conditionally' ? [[key, decision] as const] : [];
    }),
  );
}
