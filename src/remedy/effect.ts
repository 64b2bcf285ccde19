import { accountObstacle, isInGroup, type Account, type PermissionKey } from '../access';
import type { Candidate } from './candidate';
import type { GroupFacts, PlanProject } from './facts';
import type { Need } from './need';
import { inGroup, withMember } from './membership';
import { gateIsOpen } from './satisfied';
import type { Site } from './site';
import { spacesOfScheme } from './spaces-of-scheme';

/** What one candidate changes, by itself, for an account that holds `held`. */
export interface Effect {
  /** Pairs that the account would hold without conditions and does not now. Those that were not read and could be are in it. */
  readonly gives: readonly number[];
  /** Of `gives`: what only could be. It closes nothing. */
  readonly unsure: ReadonlySet<number>;
  /** Positions of the needs for a level or a restriction that it opens. */
  readonly opens: readonly number[];
}

const none: ReadonlySet<number> = new Set();

/** What candidates close and also give, on the model. */
export class Effects {
  private readonly gates: readonly {
    readonly need: Exclude<Need, { kind: 'permission' }>;
    readonly at: number;
  }[];
  /** Pairs that any group could give through what was not read. */
  private unread: readonly number[] | null = null;
  /** By permission, what a grant of it in any scheme could give besides. */
  private readonly mayShare = new Map<PermissionKey, ReadonlySet<number>>();

  constructor(
    private readonly site: Site,
    private readonly account: Account,
    private readonly held: ReadonlySet<number>,
    needs: readonly Need[],
  ) {
    this.gates = needs.flatMap((need, at) => (need.kind === 'permission' ? [] : [{ need, at }]));
  }

  of(candidate: Candidate): Effect {
    switch (candidate.kind) {
      case 'role':
        return this.ofRole(candidate);
      case 'grant': {
        const { schemeId, permission } = candidate;
        if (accountObstacle(this.account, permission) !== null) return { gives: [], unsure: none, opens: [] };
        const pairs = spacesOfScheme(this.site.facts, schemeId).map(({ id }) =>
          this.site.pair(id, permission),
        );
        const unsure = this.maySharePairs(permission);
        return { gives: [...this.fresh(pairs), ...unsure], unsure, opens: [] };
      }
      case 'level': {
        const { level } = candidate;
        const opens = this.gates.filter(({ need }) => need.kind === 'level' && need.level.id === level.id);
        return { gives: [], unsure: none, opens: opens.map(({ at }) => at) };
      }
      case 'group':
        return this.ofGroup(candidate.group);
    }
  }

  /** Any project whose scheme was not read may share the scheme, unless it is team-managed. */
  private maySharePairs(permission: PermissionKey): ReadonlySet<number> {
    const known = this.mayShare.get(permission);
    if (known !== undefined) return known;
    const pairs = spacesOfScheme(this.site.facts, null)
      .filter(({ kind, holds = [] }) => kind === 'company-managed' && !holds.includes(permission))
      .map(({ id }) => this.site.pair(id, permission));
    const fresh = new Set(this.fresh(pairs));
    this.mayShare.set(permission, fresh);
    return fresh;
  }

  private ofRole({ project, roleId, roleName }: Extract<Candidate, { kind: 'role' }>): Effect {
    const granted = (this.site.grantedIn(project) ?? []).filter(
      ({ holder }) => holder.type === 'projectRole' && holder.value === roleId && holder.exists,
    );
    const permissions = granted.flatMap((one) => one.permissions);
    const pairs = permissions
      .filter((permission) => accountObstacle(this.account, permission) === null)
      .map((permission) => this.site.pair(project.id, permission));
    const opens = this.gates.filter(({ need }) => {
      if (need.projectId !== project.id) return false;
      const actors = withMember(project.actors, { roleId, roleName }, this.account.accountId);
      return gateIsOpen(this.account, need, { ...project, actors });
    });
    return { gives: this.fresh(pairs), unsure: none, opens: opens.map(({ at }) => at) };
  }

  private ofGroup(group: GroupFacts): Effect {
    const { site } = this;
    const account = inGroup(this.account, group);
    const takesLicence = account.applications.length > this.account.applications.length;
    const sure: number[] = [];
    for (const project of site.projects) {
      if (takesLicence || this.reaches(group, project)) sure.push(...site.heldIn(account, project));
    }
    for (const permission of group.globalPermissions ?? []) sure.push(site.global(permission));
    for (const application of group.applications) sure.push(site.application(application));
    const gives = this.fresh(sure);
    const known = new Set(gives);
    this.unread ??= this.fresh(site.projects.flatMap((project) => this.couldGive(project)));
    const more = this.unread.filter((pair) => !known.has(pair));
    const opens = this.gates.filter(({ need }) => {
      const project = site.facts.projects.get(need.projectId);
      return project !== undefined && gateIsOpen(account, need, project);
    });
    return { gives: [...gives, ...more], unsure: new Set(more), opens: opens.map(({ at }) => at) };
  }

  /** Whether the project's scheme, or one of its roles, names the group. */
  private reaches({ id, name }: GroupFacts, project: PlanProject): boolean {
    const only = { ...this.account, groups: [{ id, name }] };
    const named = (this.site.grantedIn(project) ?? []).some(
      ({ holder }) => holder.type === 'group' && isInGroup(only, { id: holder.value, name: holder.name }),
    );
    return (
      named ||
      [...project.actors.values()].some(({ groups }) => groups.some((group) => isInGroup(only, group)))
    );
  }

  /** What any group could give in a project: all that goes through what was not read. */
  private couldGive(project: PlanProject): readonly number[] {
    const granted = this.site.grantedIn(project);
    const permissions =
      granted === null
        ? this.site.permissions
        : granted
            .filter(
              ({ holder }) =>
                holder.type === 'projectRole' && holder.exists && !project.actors.has(holder.value ?? ''),
            )
            .flatMap((one) => one.permissions);
    const { holds = [] } = project;
    return permissions
      .filter((permission) => !holds.includes(permission))
      .map((permission) => this.site.pair(project.id, permission));
  }

  private fresh(pairs: readonly number[]): readonly number[] {
    return [...new Set(pairs)].filter((pair) => !this.held.has(pair));
  }
}
