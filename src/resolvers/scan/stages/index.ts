import type { AnyStage } from '../stage';
import type { StageName } from '../stage-names';
import { allProjects } from './all-projects';
import { catalogue } from './catalogue';
import { passingRoles, passingSchemeIds, schemeList } from './conditional';
import { issues, issuesForApp } from './issues';
import { movedProjects, namedProjects, projectsForApp, renamedProjects } from './named-projects';
import { roles, securityLevels } from './reasons';
import { report } from './report';
import { schemeIds, schemes } from './schemes';
import { issueVerdicts, projectVerdicts } from './verdicts';

/** Every stage by its name; `stageNames` has their order. */
export const stages = {
  catalogue,
  'all-projects': allProjects,
  'named-projects': namedProjects,
  'renamed-projects': renamedProjects,
  'projects-for-app': projectsForApp,
  issues,
  'issues-for-app': issuesForApp,
  'moved-projects': movedProjects,
  'project-verdicts': projectVerdicts,
  'issue-verdicts': issueVerdicts,
  'scheme-ids': schemeIds,
  schemes,
  'security-levels': securityLevels,
  roles,
  'scheme-list': schemeList,
  'passing-scheme-ids': passingSchemeIds,
  'passing-roles': passingRoles,
  report,
} as const satisfies Record<StageName, AnyStage>;
