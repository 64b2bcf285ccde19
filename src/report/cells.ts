import type { PermissionKey } from '../access/model';
import { BROWSE_PROJECTS, profileInProject, type Profile } from '../diagnosis';
import { isOfItems } from '../diagnosis/of-items';
import { stateOf } from './order';
import { isClosed, isFailing, isLeft, uncheckedOf, type CurrentProject } from './current-state';
import { cellKinds, type Cell } from './schema/states';

export { cellKinds, type Cell };

export interface Cells {
  /** One for each permission that the task needs in any space, in the order of the profile. */
  readonly byPermission: ReadonlyMap<PermissionKey, Cell>;
  /** What the log asks for beyond the task, the worst of it; null: nothing. */
  readonly beyondTask: Cell | null;
}

/** The row of a space in the map. It never says more than the state of the space: both are made of the same gaps. */
export function cellsOf(project: CurrentProject, profile: Profile): Cells {
  const task = profileInProject(profile, null);
  const needed = new Set(profileInProject(profile, project));
  const beyond = [
    ...project.gaps.map(({ permission }) => permission),
    ...project.conditional.map(({ permission }) => permission),
  ].filter((permission) => permission === null || !task.includes(permission));
  const others = [...new Set(beyond)].flatMap((permission) => knownCell(permission, project) ?? []);
  return {
    byPermission: new Map(task.map((permission) => [permission, cellOf(permission, project, needed)])),
    beyondTask: cellKinds.find((kind) => others.includes(kind)) ?? null,
  };
}

function cellOf(
  permission: PermissionKey,
  project: CurrentProject,
  needed: ReadonlySet<PermissionKey>,
): Cell {
  const known = knownCell(permission, project);
  if (known !== null) return known;
  if (!needed.has(permission)) return 'not-needed';
  return isWhollyAsked(permission, project) ? 'held' : 'not-checked';
}

/** What gaps and conditions say of a permission (null: of what no permission stands for); null: nothing. */
function knownCell(permission: PermissionKey | null, project: CurrentProject): Cell | null {
  const gaps = project.gaps.filter((gap) => gap.permission === permission && !isClosed(gap));
  const isConditional = project.conditional.some((held) => held.permission === permission);
  if (gaps.length === 0 && !isConditional) return null;
  if (stateOf(project) === 'not-checked') return 'not-checked';
  const failing = gaps.filter(isFailing);
  if (failing.some((gap) => !isOfItems(gap))) return 'missing';
  const onlyInLog = gaps.filter((gap) => isLeft(gap) && gap.evidence === 'log-only');
  if (onlyInLog.some((gap) => !isOfItems(gap))) return 'log-only';
  if (isConditional && project.leftOut === undefined) return 'conditional';
  if (failing.length > 0) return 'hidden-items';
  // of single work items Jira's own word comes first, as it does in the state of the space
  return onlyInLog.length > 0 ? 'log-only' : 'accepted';
}

/** What hides work items is a question of Browse alone; whether a grant has conditions, one of every permission. */
function isWhollyAsked(permission: PermissionKey, project: CurrentProject): boolean {
  if (stateOf(project) === 'not-checked') return false;
  return uncheckedOf(project).every((kind) =>
    kind === 'conditions' || kind === 'permissions'
      ? false
      : kind === 'changed' || permission !== BROWSE_PROJECTS,
  );
}
