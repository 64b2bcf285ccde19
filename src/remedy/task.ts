import { profileGlobals, profileInProject, type PermissionKey, type Profile } from '../access';
import type { Diagnosis, Gap } from '../diagnosis/gap';
import { coverOf, isCovered } from './backup-cover';
import type { GapInPlan } from './change';
import type { PlanFacts } from './facts';
import type { BackupCover } from './plan';

type Diagnosed = Pick<Diagnosis, 'projects' | 'site'>;
type Part = 'own' | 'fromLog' | 'beyond';

/**
 * What the account is there for. A log is somebody else's text: a permission that it alone asks for is no need of the task, whatever
 * it says and whatever Jira refuses.
 */
export class Task {
  private readonly needed: ReadonlyMap<string, readonly PermissionKey[]>;
  private readonly anywhere: readonly PermissionKey[];
  private readonly globals: readonly PermissionKey[];

  constructor(
    profile: Profile,
    { projects }: Pick<Diagnosed, 'projects'>,
    facts: Pick<PlanFacts, 'projects'>,
  ) {
    const known = [...projects, ...facts.projects.values()];
    this.needed = new Map(known.map((project) => [project.key, profileInProject(profile, project)]));
    this.anywhere = profileInProject(profile, null);
    this.globals = profileGlobals(profile);
  }

  /** Whether only the log asks for it. What has no permission key (a filter that is not shared) gives no right. */
  isFromLog({ project, permission }: Pick<GapInPlan, 'project' | 'permission'>): boolean {
    if (permission === null) return false;
    const needed =
      project === null ? [...this.globals, ...this.anywhere] : (this.needed.get(project) ?? this.anywhere);
    return !needed.includes(permission);
  }

  /** The gaps of the task within the cover, those that only the log asks for, and all that lie beyond the cover. */
  split(
    { projects, site }: Diagnosed,
    cover: BackupCover,
  ): { readonly own: Diagnosed; readonly fromLog: Diagnosed; readonly beyond: Diagnosed } {
    const partOf = (project: string | null, gap: Gap): Part => {
      if (!isCovered(coverOf(project, gap), cover)) return 'beyond';
      return this.isFromLog({ project, permission: gap.permission }) ? 'fromLog' : 'own';
    };
    const part = (wanted: Part): Diagnosed => ({
      projects: projects.map((one) => ({
        ...one,
        gaps: one.gaps.filter((gap) => partOf(one.key, gap) === wanted),
      })),
      site: site.filter((gap) => partOf(null, gap) === wanted),
    });
    return { own: part('own'), fromLog: part('fromLog'), beyond: part('beyond') };
  }

  /** A place with its mark, where only the log asks for it. */
  marked<Place extends GapInPlan>(place: Place): Place {
    return this.isFromLog(place) ? { ...place, fromLog: true } : place;
  }
}

/** What deletes, rewrites what is others', moves, or lets its holder give permissions: never folded into "and 4 more". */
export function isDestructive(permission: PermissionKey): boolean {
  return /^(?:DELETE_|EDIT_ALL_|ADMINISTER|MOVE_ISSUES$)/.test(permission);
}
