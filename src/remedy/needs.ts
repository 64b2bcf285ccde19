import { levelGate, type PermissionKey } from '../access';
import type { Diagnosis, Gap, ProjectDiagnosis } from '../diagnosis/gap';
import { partId, refsOf } from '../diagnosis/gap-ref';
import type { GapInPlan } from './change';
import type { PlanFacts } from './facts';
import { needKey, type Need } from './need';
import { byCodeUnits } from '../text/order';
import type { Unresolved, UnresolvedReason } from './plan';

/** What a diagnosis asks for: needs that a change may close, and what no plan is made for, each with the reason. */
export interface Asked {
  readonly needs: readonly Need[];
  readonly unresolved: readonly Unresolved[];
}

/** Needs of the live projects, each once, in the order of the diagnosis. */
export function needsOf({ projects }: Pick<Diagnosis, 'projects'>, facts: PlanFacts): Asked {
  const needs = new Map<string, Need>();
  const unresolved: Unresolved[] = [];
  const add = (need: Need) => {
    const key = needKey(need);
    const known = needs.get(key);
    needs.set(key, known === undefined ? need : { ...known, gaps: distinct([...known.gaps, ...need.gaps]) });
  };
  for (const project of projects) {
    if (project.status !== 'live') continue;
    for (const gap of project.gaps) {
      const found = needsOfGap(project, gap, facts);
      if ('because' in found)
        unresolved.push(...gapsOf(project.key, gap).map((one) => ({ ...one, because: found.because })));
      else found.needs.forEach(add);
    }
  }
  return { needs: [...needs.values()], unresolved };
}

/** A gap as the lists of a plan name it, part by part. */
export function gapsOf(project: string | null, gap: Gap): readonly GapInPlan[] {
  const { cause } = gap;
  return refsOf(project, gap).map((ref) =>
    ref.permission === null || ref.level !== undefined ? { ...ref, cause } : ref,
  );
}

type Found = { readonly needs: readonly Need[] } | { readonly because: UnresolvedReason };
const unresolved = (kind: Exclude<UnresolvedReason['kind'], 'holders-limit' | 'not-covered'>): Found => ({
  because: { kind },
});

function needsOfGap(project: ProjectDiagnosis, gap: Gap, facts: PlanFacts): Found {
  const { cause, permission } = gap;
  const projectId = project.id ?? '';
  if (!facts.projects.has(projectId)) return unresolved('not-read');
  const gaps = gapsOf(project.key, gap);
  switch (cause.kind) {
    case 'not-a-holder':
    case 'no-holder':
    case 'team-role':
    case 'no-app-access':
    case 'account-inactive':
      return permission === null
        ? unresolved('not-confirmed')
        : { needs: [{ kind: 'permission', projectId, permission, gaps }] };
    case 'conditional-only':
      if (gaps.some(({ issue }) => facts.workItems.get(issue ?? '')?.restrictedToRoles === null)) {
        return unresolved('not-read');
      }
      return permission === null
        ? unresolved('not-confirmed')
        : { needs: conditionalNeeds(projectId, permission, gaps, facts) };
    case 'security-level': {
      const level = facts.levels.get(cause.levelId) ?? {
        ...{ id: cause.levelId, name: cause.levelName, schemeId: null, members: null },
      };
      return { needs: [{ kind: 'level', projectId, level, gaps }] };
    }
    case 'issue-restriction': {
      const roleIds = cause.roles.map(({ id }) => id).sort(byCodeUnits);
      return { needs: [{ kind: 'restriction', projectId, roleIds, gaps }] };
    }
    case 'unknown':
      return unknownNeeds(projectId, gap, facts);
    case 'visibility-restricted':
    case 'not-shared':
    case 'other-person':
    case 'project-archived':
    case 'project-trashed':
    case 'project-not-found':
      return unresolved(cause.kind);
    case 'global-permission':
      return unresolved('no-candidate');
  }
}

/** Jira refused, and the scan had not read why; what planning read since may say it. */
function unknownNeeds(projectId: string, gap: Gap, facts: PlanFacts): Found {
  const { cause, permission, issues } = gap;
  if (cause.kind !== 'unknown') return unresolved('not-confirmed');
  const { kind } = cause.because;
  if (kind === 'grants-do-not-explain') return unresolved('not-explained');
  if (kind !== 'reason-not-read') return unresolved('not-confirmed');
  const readSince = facts.schemes.has(facts.projects.get(projectId)?.schemeId ?? '');
  if (!readSince || permission === null || issues.length > 0) return unresolved('not-read');
  return {
    needs: [
      {
        kind: 'permission',
        projectId,
        permission,
        gaps: gapsOf(facts.projects.get(projectId)?.key ?? '', gap),
      },
    ],
  };
}

/** The permission without conditions, and the level of each of the work items that stays shut even then. */
function conditionalNeeds(
  projectId: string,
  permission: PermissionKey,
  gaps: readonly GapInPlan[],
  facts: PlanFacts,
): readonly Need[] {
  const project = facts.projects.get(projectId);
  const behind = gaps.flatMap((gap): Need[] => {
    const item = facts.workItems.get(gap.issue ?? '');
    if (project === undefined || item?.level == null) return [];
    const level = facts.levels.get(item.level.id) ?? item.level;
    const gate = levelGate(facts.account, project, { ...item, level });
    return gate.kind === 'open' ? [] : [{ kind: 'level', projectId, level, gaps: [gap] }];
  });
  const restricted = gaps.flatMap((gap): Need[] => {
    const roleIds = [...(facts.workItems.get(gap.issue ?? '')?.restrictedToRoles ?? [])].sort(byCodeUnits);
    return roleIds.length === 0 ? [] : [{ kind: 'restriction', projectId, roleIds, gaps: [gap] }];
  });
  return [{ kind: 'permission', projectId, permission, gaps }, ...behind, ...restricted];
}

/** Each gap once: a work item may be behind more than one need. */
export function distinct(gaps: readonly GapInPlan[]): readonly GapInPlan[] {
  return [...new Map(gaps.map((gap) => [partId(gap), gap])).values()];
}
