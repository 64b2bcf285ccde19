import type { ScanPhase } from '../../contract';

/** The stages of a scan in their order, and the phase that people see. */
export const phaseOfStage = {
  catalogue: 'site',
  'project-count': 'projects',
  'project-ids': 'projects',
  'project-types': 'projects',
  'all-projects': 'projects',
  'named-projects': 'projects',
  'renamed-projects': 'projects',
  'projects-for-app': 'projects',
  'settle-places': 'projects',
  issues: 'issues',
  'issues-for-app': 'issues',
  'moved-projects': 'issues',
  'project-verdicts': 'verdicts',
  'issue-verdicts': 'verdicts',
  'all-schemes': 'schemes',
  'scheme-ids': 'schemes',
  schemes: 'schemes',
  'other-schemes': 'schemes',
  'security-levels': 'reasons',
  roles: 'reasons',
  'scheme-list': 'conditional',
  'passing-scheme-ids': 'conditional',
  'passing-roles': 'conditional',
  'security-schemes': 'conditional',
  'scheme-levels': 'levels',
  'scheme-level-members': 'levels',
  'level-roles': 'levels',
  'level-items': 'levels',
  'level-items-for-app': 'levels',
  'level-counts': 'levels',
  'level-verdicts': 'levels',
  'project-details': 'levels',
  'audit-log': 'levels',
  'former-schemes': 'levels',
  'former-roles': 'levels',
  'giving-groups': 'levels',
  report: 'report',
  'plan-site': 'plan',
  'plan-projects': 'plan',
  'plan-verdicts': 'plan',
  'plan-scheme-ids': 'plan',
  'plan-levels': 'plan',
  'plan-roles': 'plan',
  'plan-groups': 'plan',
  'plan-people': 'plan',
  'plan-default-roles': 'plan',
  'plan-other-scheme-ids': 'plan',
  'plan-other-roles': 'plan',
  holdings: 'plan',
  'plan-facts': 'plan',
  'first-plan': 'plan',
  watch: 'report',
  'watch-reasons': 'report',
} as const satisfies Record<string, ScanPhase>;

export type StageName = keyof typeof phaseOfStage;

/** A check goes through all but the last two; a look of the watch ends with the verdicts, and these. */
const stageNames = (Object.keys(phaseOfStage) as readonly StageName[]).filter(
  (name) => name !== 'watch' && name !== 'watch-reasons',
);
const ofLook: readonly StageName[] = [
  ...stageNames.slice(0, stageNames.indexOf('project-verdicts') + 1),
  'watch',
  'watch-reasons',
];

/** The stage that comes after one; null: none does. */
export function stageAfter(name: StageName, { watchId }: { readonly watchId?: string }): StageName | null {
  const names = watchId === undefined ? stageNames : ofLook;
  return names[names.indexOf(name) + 1] ?? null;
}

/** Whether a scan that stands there has not listed the spaces to the end. */
export const isListing = (name: StageName): boolean =>
  phaseOfStage[name] === 'site' || phaseOfStage[name] === 'projects';
