import type { Account, PermissionKey } from '../access';
import type { Gained } from './change';
import type { PlanFacts, PlanProject } from './facts';
import { grantedBy, heldIn, type Granted } from './held';
import { byCodeUnits } from '../text/order';

const nothing: readonly Granted[] = [];

/**
 * The site as a plan counts on it: live projects × permissions that occur in the site's grants, each pair with a number. Numbers
 * after the last pair stand for global permissions and applications.
 */
export class Site {
  readonly projects: readonly PlanProject[];
  readonly permissions: readonly PermissionKey[];
  private readonly place: ReadonlyMap<string, number>;
  private readonly rank: ReadonlyMap<PermissionKey, number>;
  private readonly granted: ReadonlyMap<string, readonly Granted[]>;
  private readonly beyondPairs: Gained[] = [];
  private readonly beyondNumber = new Map<string, number>();

  constructor(readonly facts: PlanFacts) {
    this.projects = [...facts.projects.values()].sort((a, b) => byCodeUnits(a.key, b.key));
    this.place = new Map(this.projects.map(({ id }, place) => [id, place]));
    const schemes = [...facts.schemes.values()];
    const occurring = schemes.flatMap(({ grants }) => grants.map(({ permission }) => permission));
    this.permissions = [...new Set(occurring)].sort(byCodeUnits);
    this.rank = new Map(this.permissions.map((permission, rank) => [permission, rank]));
    this.granted = new Map(schemes.map((scheme) => [scheme.id, grantedBy(facts.account, scheme)]));
  }

  /** null: the scheme of the project was not read. */
  grantedIn({ schemeId }: PlanProject): readonly Granted[] | null {
    return this.granted.get(schemeId ?? '') ?? null;
  }

  /** The number of a pair; a permission that occurs in no grant has one too: a need may be the first to ask for it. */
  pair(projectId: string, permission: PermissionKey): number {
    const place = this.place.get(projectId);
    const rank = this.rank.get(permission);
    if (place !== undefined && rank !== undefined) return place * this.permissions.length + rank;
    return this.beyond(`${projectId} ${permission}`, {
      project: this.facts.projects.get(projectId)?.key ?? null,
      permission,
    });
  }

  global(permission: PermissionKey): number {
    return this.beyond(`global ${permission}`, { project: null, permission });
  }

  application(application: string): number {
    return this.beyond(`application ${application}`, { application });
  }

  gained(pair: number): Gained {
    const pairs = this.projects.length * this.permissions.length;
    const project = this.projects[Math.floor(pair / this.permissions.length)];
    const permission = this.permissions[pair % this.permissions.length];
    if (pair < pairs && project !== undefined && permission !== undefined) {
      return { project: project.key, permission };
    }
    const gained = this.beyondPairs[pair - pairs];
    if (gained === undefined) throw new Error(`no pair has the number ${pair}`);
    return gained;
  }

  /** Whether it is a permission of a project that no grant names: Administer spaces, for whom Jira's administrators are alone. */
  isUngranted(pair: number): boolean {
    const gained = this.gained(pair);
    return (
      !('application' in gained) && gained.project !== null && this.rank.get(gained.permission) === undefined
    );
  }

  /** Pairs that an account holds without conditions in one project, as far as was read. */
  heldIn(account: Account, project: PlanProject): readonly number[] {
    const held = heldIn(account, project, this.grantedIn(project) ?? nothing);
    return [...held].map((permission) => this.pair(project.id, permission));
  }

  /** Everything that an account holds. */
  heldBy(account: Account): ReadonlySet<number> {
    const held = this.projects.flatMap((project) => this.heldIn(account, project));
    return new Set([...held, ...this.heldBesides(account)]);
  }

  /** Everything that the account of another state of the same site holds there, by the numbers of this one. */
  heldOn({ account, projects, schemes }: PlanFacts): ReadonlySet<number> {
    const granted = new Map([...schemes].map(([id, scheme]) => [id, grantedBy(account, scheme)]));
    const held = [...projects.values()].flatMap((project) =>
      [...heldIn(account, project, granted.get(project.schemeId ?? '') ?? nothing)].map((permission) =>
        this.pair(project.id, permission),
      ),
    );
    return new Set([...held, ...this.heldBesides(account)]);
  }

  private heldBesides({ active, globalPermissions, applications }: Account): readonly number[] {
    if (!active) return [];
    return [
      ...globalPermissions.map((permission) => this.global(permission)),
      ...applications.map((application) => this.application(application)),
    ];
  }

  private beyond(key: string, gained: Gained): number {
    const number = this.beyondNumber.get(key) ?? this.beyondPairs.length;
    if (number === this.beyondPairs.length) this.beyondPairs.push(gained);
    this.beyondNumber.set(key, number);
    return this.projects.length * this.permissions.length + number;
  }
}
