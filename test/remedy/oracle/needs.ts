import type { Site } from '../../../local/jira';
import type { Diagnosis } from '../../../src/diagnosis/gap';
import { named } from '../any-case';
import { isOfTask } from './profile';
import { Rules } from './rules';

/** A need: a permission in a project, or the level or the restriction of a work item. */
export interface SiteNeed {
  readonly id: string;
  readonly project: Site['projects'][number];
  readonly permission: string | null;
  readonly levelId: number | null;
  readonly roleIds: readonly number[];
  /** The gaps behind it, as the lists of a plan name them. */
  readonly gaps: readonly string[];
}

const ofProject = ['not-a-holder', 'no-holder', 'team-role', 'no-app-access', 'account-inactive'];
const ofWorkItem = ['security-level', 'issue-restriction'];

/** The needs of the task, and those that only the log asks for: gaps of permissions outside the profile. */
export function siteNeeds(
  diagnosis: Pick<Diagnosis, 'projects'>,
  site: Site,
  profile: 'backup' | 'restore',
): { readonly own: readonly SiteNeed[]; readonly fromLog: readonly SiteNeed[] } {
  const of = (own: boolean) =>
    needsWhere(diagnosis, site, (permission, { typeKey }) => {
      return (permission === null || isOfTask(profile, permission, typeKey)) === own;
    });
  return { own: of(true), fromLog: of(false) };
}

function needsWhere(
  diagnosis: Pick<Diagnosis, 'projects'>,
  site: Site,
  isAsked: (permission: string | null, project: SiteNeed['project']) => boolean,
): readonly SiteNeed[] {
  const needs = new Map<string, SiteNeed>();
  const add = (need: SiteNeed) => {
    const gaps = [...(needs.get(need.id)?.gaps ?? []), ...need.gaps];
    needs.set(need.id, { ...need, gaps: [...new Set(gaps)] });
  };
  for (const { key, id, status, gaps } of diagnosis.projects) {
    const project = site.projects.find((one) => String(one.id) === id);
    if (status !== 'live' || project === undefined) continue;
    for (const { permission, cause, issues } of gaps) {
      if (!isAsked(permission, project)) continue;
      const places = issues.length === 0 ? [undefined] : issues;
      const names = places.map((issue) =>
        named({ project: key, permission, ...(issue === undefined ? {} : { issue }) }),
      );
      const isConditional = cause.kind === 'conditional-only';
      if (permission !== null && (isConditional || ofProject.includes(cause.kind))) {
        const more = { permission, levelId: null, roleIds: [], gaps: names };
        add({ id: `${key} ${permission}`, project, ...more });
      }
      if (!isConditional && !ofWorkItem.includes(cause.kind)) continue;
      for (const [at, issue] of issues.entries()) {
        const item = site.issues.find((one) => one.key === issue);
        if (item === undefined) continue;
        const { securityLevelId: levelId, restrictedToRoles: roleIds } = item;
        const its = { project, permission: null, gaps: names.slice(at, at + 1) };
        if (levelId !== null) add({ id: `${key} level ${levelId}`, ...its, levelId, roleIds: [] });
        const roles = [...roleIds].sort((a, b) => a - b);
        if (roles.length > 0) add({ id: `${key} roles ${roles.join()}`, ...its, levelId: null, roleIds });
      }
    }
  }
  return [...needs.values()];
}

/** Whether the rules grant a need without conditions. */
export function isMet(rules: Rules, { project: { id }, permission, levelId, roleIds }: SiteNeed): boolean {
  // Its roles may have changed since.
  const project = rules.site.projects.find((one) => one.id === id)!;
  if (permission !== null) return rules.holds(project, permission);
  return levelId === null ? rules.isInOneOf(project, roleIds) : rules.isInLevel(project, levelId);
}

export function openNeeds(needs: readonly SiteNeed[], site: Site, accountId: string): readonly SiteNeed[] {
  const rules = new Rules(site, accountId);
  return needs.filter((need) => !isMet(rules, need));
}

/** A work item whose permission nothing gives stays refused, whatever opens its level or restriction: that is no need then. */
export function dropUnreachable(
  needs: readonly SiteNeed[],
  uncoverable: readonly SiteNeed[],
): readonly SiteNeed[] {
  const refused = uncoverable.flatMap(({ permission, gaps }) => (permission === null ? [] : gaps));
  return needs
    .map((need) =>
      need.permission === null ? { ...need, gaps: need.gaps.filter((gap) => !refused.includes(gap)) } : need,
    )
    .filter(({ gaps }) => gaps.length > 0);
}
