import type { Act, Change, ChangeKind, Closed, Gained, Objective, Plan } from '../remedy';
import { changeSteps } from './steps/change-steps';
import { changeSays } from './words/changes';
import { leaveSays } from './words/leaves';
import type { Words } from './words/words';

/** `plan` of the exported report. */
export interface ReportPlan {
  readonly objective: Objective;
  readonly changes: readonly {
    readonly id: string;
    readonly kind: ChangeKind;
    readonly says: string;
    readonly target: Readonly<Record<string, unknown>>;
    readonly closes: readonly Closed[];
    readonly alsoGives: readonly Gained[];
    readonly othersAffected: number;
    readonly byApp: boolean;
    readonly steps: readonly string[];
    /** A full address; null where none is known. */
    readonly link: string | null;
  }[];
  readonly leaves: readonly (Closed & { readonly because: string })[];
  readonly exact: boolean;
  /** Where it is not exact: the first measure of no plan is less. */
  readonly bound?: number;
}

/** A plan in the shape of the exported report. */
export function exportPlan(plan: Plan, words: Words): ReportPlan {
  return {
    objective: plan.objective,
    changes: plan.changes.map((change) => exportChange(change, words)),
    leaves: plan.leaves.map((leave) => ({ ...place(leave), because: leaveSays(leave, words) })),
    exact: plan.exact,
    ...(plan.bound === null ? {} : { bound: plan.bound }),
  };
}

/** Ids of the changes that close a gap, those first that are proved to; hand-offs that were proposed for it after them. */
export function fixesOf(gap: Closed, changes: readonly Change[]): readonly string[] {
  const names = (list: readonly Closed[]) =>
    list.some(
      ({ project, permission, issue }) =>
        project === gap.project && permission === gap.permission && issue === gap.issue,
    );
  const proved = changes.filter(({ closes }) => names(closes));
  const hoped = changes.filter(({ mayClose }) => names(mayClose));
  return [...new Set([...proved, ...hoped].map(({ id }) => id))];
}

function exportChange(change: Change, words: Words): ReportPlan['changes'][number] {
  const { id, kind, closes, alsoGives, othersAffected, byApp } = change;
  const { steps, link } = changeSteps(change, words);
  return {
    ...{ id, kind, says: changeSays(change, words), target: exportTarget(change) },
    ...{ closes, alsoGives, othersAffected, byApp, steps },
    link: link === null ? null : link.path.startsWith('/') ? `${words.baseUrl}${link.path}` : link.path,
  };
}

/** Jira's ids of roles, schemes and levels are numbers in its own answers. */
function idOf(id: string): number | string {
  return /^\d{1,15}$/.test(id) ? Number(id) : id;
}

function exportTarget({ kind, target }: Act): Readonly<Record<string, unknown>> {
  switch (kind) {
    case 'add-to-role':
    case 'add-to-team-role': {
      const { projectKey, roleId, roleName } = target;
      return { projectKey, roleId: idOf(roleId), roleName };
    }
    case 'grant-in-scheme': {
      const { schemeId, schemeName, permissions, holder } = target;
      return {
        schemeId: idOf(schemeId),
        schemeName,
        permissions,
        holder: { type: holder.type, value: holder.value },
      };
    }
    case 'add-to-security-level': {
      const { securitySchemeId, levelId, levelName } = target;
      const schemeId = securitySchemeId === null ? null : idOf(securitySchemeId);
      return { securitySchemeId: schemeId, levelId: idOf(levelId), levelName };
    }
    case 'share-object':
      return { ...target, id: target.id === null ? null : idOf(target.id) };
    case 'restore-project':
      return { projectKey: target.projectKey };
    case 'add-to-group':
    case 'give-app-access':
    case 'grant-global':
    case 'ask-owner':
    case 'reactivate-account':
      return { ...target };
  }
}

function place({ project, permission, issue }: Closed): Closed {
  return { project, permission, ...(issue === undefined ? {} : { issue }) };
}
