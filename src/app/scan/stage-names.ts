import type { ScanPhase } from '../../contract';

/** The stages of a scan in their order, and the phase that people see. */
export const phaseOfStage = {
  catalogue: 'site',
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
  'scheme-ids': 'schemes',
  schemes: 'schemes',
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
  report: 'report',
  'plan-site': 'plan',
  'plan-projects': 'plan',
  'plan-verdicts': 'plan',
  'plan-scheme-ids': 'plan',
  'plan-levels': 'plan',
  'plan-roles': 'plan',
  'plan-groups': 'plan',
  'plan-people': 'plan',
  'plan-other-scheme-ids': 'plan',
  'plan-other-roles': 'plan',
  'plan-facts': 'plan',
} as const satisfies Record<string, ScanPhase>;

export type StageName = keyof typeof phaseOfStage;

export const stageNames = Object.keys(phaseOfStage) as readonly StageName[];
