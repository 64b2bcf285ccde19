import { type AnyStage, done, stage } from '../stage';
import type { StageName } from '../stage-names';
import { allProjects } from './all-projects';
import { auditLog, formerRoles, formerSchemes, givingGroups } from './audit-log';
import { allSchemes, passingRoles, passingSchemeIds, schemeList } from './conditional';
import { firstPlan } from './first-plan';
import { holdings } from './holdings';
import { issues, issuesForApp } from './issues';
import { movedProjects, namedProjects, projectsForApp, renamedProjects } from './named-projects';
import { levelCounts, levelItems, levelItemsForApp, levelVerdicts } from './level-items';
import { projectDetails } from './project-details';
import { projectCount, projectIds, projectTypes } from './project-ids';
import { planLevels, schemeLevelMembers, securityLevels } from './levels';
import { planFacts } from './plan-facts';
import { planGroups, planPeople } from './plan-groups';
import { planOtherSchemeIds, planProjects, planSchemeIds } from './plan-projects';
import { planDefaultRoles, planOtherRoles, planRoles } from './plan-roles';
import { planSite } from './plan-site';
import { planVerdicts } from './plan-verdicts';
import { report } from './report';
import { roles } from './roles';
import { levelRoles, schemeLevels } from './scheme-levels';
import { otherSchemes, schemeIds, schemes } from './schemes';
import { settlePlaces } from './settle-places';
import { securitySchemes } from './security-schemes';
import { issueVerdicts, projectVerdicts } from './verdicts';
import { watch } from './watch';
import { watchReasons } from './watch-reasons';
import { cannotGoOn } from '../unread';

/** The permissions that the site has: one unknown key would make Jira refuse a whole check. */
const catalogue = stage<'all'>({
  name: 'catalogue',
  says: () => 'Reading the permissions of this site',
  plan: async () => ['all'],
  work: async (_item, { jira }, learn) => {
    const answer = await jira.permissionCatalogue();
    if (!answer.ok) return cannotGoOn(answer.failure, 'list the permissions of this site');
    learn('permission', ...answer.value);
    return done;
  },
});

/** Every stage by its name; `stageNames` has their order. */
export const stages = {
  catalogue,
  'project-count': projectCount,
  'project-ids': projectIds,
  'project-types': projectTypes,
  'all-projects': allProjects,
  'named-projects': namedProjects,
  'renamed-projects': renamedProjects,
  'projects-for-app': projectsForApp,
  'settle-places': settlePlaces,
  issues,
  'issues-for-app': issuesForApp,
  'moved-projects': movedProjects,
  'project-verdicts': projectVerdicts,
  'issue-verdicts': issueVerdicts,
  'all-schemes': allSchemes,
  'scheme-ids': schemeIds,
  schemes,
  'other-schemes': otherSchemes,
  'security-levels': securityLevels,
  roles,
  'scheme-list': schemeList,
  'passing-scheme-ids': passingSchemeIds,
  'passing-roles': passingRoles,
  'security-schemes': securitySchemes,
  'scheme-levels': schemeLevels,
  'scheme-level-members': schemeLevelMembers,
  'level-roles': levelRoles,
  'level-items': levelItems,
  'level-items-for-app': levelItemsForApp,
  'level-counts': levelCounts,
  'level-verdicts': levelVerdicts,
  'project-details': projectDetails,
  'audit-log': auditLog,
  'former-schemes': formerSchemes,
  'former-roles': formerRoles,
  'giving-groups': givingGroups,
  report,
  'plan-site': planSite,
  'plan-projects': planProjects,
  'plan-verdicts': planVerdicts,
  'plan-scheme-ids': planSchemeIds,
  'plan-levels': planLevels,
  'plan-roles': planRoles,
  'plan-groups': planGroups,
  'plan-people': planPeople,
  'plan-default-roles': planDefaultRoles,
  'plan-other-scheme-ids': planOtherSchemeIds,
  'plan-other-roles': planOtherRoles,
  holdings,
  'plan-facts': planFacts,
  'first-plan': firstPlan,
  watch,
  'watch-reasons': watchReasons,
} as const satisfies Record<StageName, AnyStage>;
