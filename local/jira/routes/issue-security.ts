import { expandOf, isAsked, repeatedOf, type Answer, type Call } from '../answers/call';
import { holderJson } from '../answers/holder-json';
import { pageOf } from '../answers/page';
import { refuse } from '../answers/refusal';
import { levelJson, memberId, securitySchemeJson } from '../answers/security-json';
import { adminsOnly } from './admins-only';
import { configuredProject } from './find-project';

/** `GET /project/{projectKeyOrId}/issuesecuritylevelscheme`: for who administers the project or Jira; 404 where it has none. */
export const getProjectSecurityScheme: Answer = (call) => {
  const project = configuredProject(call, call.param('projectKeyOrId'));
  const id = project.style === 'classic' ? project.securitySchemeId : null;
  const scheme = id === null ? undefined : call.index.securityScheme(id);
  if (!scheme) throw refuse(404, 'No issue security scheme is associated with this project.');
  return securitySchemeJson(call, scheme);
};

/** `GET /issuesecurityschemes/project`: which company-managed projects have which scheme; for Jira admins. */
export const getSecuritySchemeProjects: Answer = (call) => {
  adminsOnly(call);
  const schemeIds = idsOf(call, 'issueSecuritySchemeId');
  const projectIds = idsOf(call, 'projectId');
  const mappings = call.index.site.projects.flatMap(({ id, style, securitySchemeId }) =>
    style === 'classic' && securitySchemeId !== null
      ? [{ issueSecuritySchemeId: String(securitySchemeId), projectId: String(id) }]
      : [],
  );
  const wanted = mappings.filter(
    (mapping) => isAsked(mapping.issueSecuritySchemeId, schemeIds) && isAsked(mapping.projectId, projectIds),
  );
  return pageOf(call, wanted, { usual: 50, cap: 50 });
};

/** `GET /issuesecurityschemes/level`: levels of all schemes; for Jira admins. */
export const getSecurityLevels: Answer = (call) => {
  adminsOnly(call);
  const schemeIds = idsOf(call, 'schemeId');
  const levelIds = idsOf(call, 'id');
  const onlyDefault = call.url.searchParams.get('onlyDefault') === 'true';
  const levels = call.index.site.securitySchemes.flatMap((scheme) =>
    scheme.levels.map((level) => ({
      ...levelJson(call, level),
      isDefault: false,
      issueSecuritySchemeId: String(scheme.id),
    })),
  );
  const wanted = levels.filter(
    (level) => !onlyDefault && isAsked(level.issueSecuritySchemeId, schemeIds) && isAsked(level.id, levelIds),
  );
  return pageOf(call, wanted, { usual: 50, cap: 100 });
};

/** `GET /issuesecurityschemes/level/member`: who is in which level, ids as texts; for Jira admins. */
export const getSecurityLevelMembers: Answer = (call) => {
  adminsOnly(call);
  const schemeIds = idsOf(call, 'schemeId');
  const levelIds = idsOf(call, 'levelId');
  const ids = idsOf(call, 'id');
  const wanted = membersOf(call)
    .map((member) => ({
      id: String(member.id),
      issueSecurityLevelId: String(member.levelId),
      issueSecuritySchemeId: String(member.schemeId),
      holder: member.holder,
    }))
    .filter(
      (member) =>
        isAsked(member.issueSecuritySchemeId, schemeIds) &&
        isAsked(member.issueSecurityLevelId, levelIds) &&
        isAsked(member.id, ids),
    );
  const { self: _, ...page } = pageOf(call, wanted, { usual: 50, cap: 100 });
  return page;
};

/** `GET /issuesecurityschemes/{id}/members`: the same of one scheme, ids as numbers, 404 where there are none; for Jira admins. */
export const getSecuritySchemeMembers: Answer = (call) => {
  adminsOnly(call);
  const schemeId = Number(call.param('issueSecuritySchemeId'));
  const levelIds = idsOf(call, 'issueSecurityLevelId').map(Number);
  const wanted = membersOf(call)
    .filter((member) => member.schemeId === schemeId && isAsked(member.levelId, levelIds))
    .map(({ id, levelId, holder }) => ({ id, issueSecurityLevelId: levelId, holder }));
  if (wanted.length === 0) throw refuse(404, 'No issue security level members were found.');
  return pageOf(call, wanted, { usual: 50, cap: 100 });
};

function membersOf(call: Call) {
  const expand = expandOf(call);
  return call.index.site.securitySchemes.flatMap((scheme) =>
    scheme.levels.flatMap((level) =>
      level.members.map((member) => ({
        id: memberId(call, level, member),
        levelId: level.id,
        schemeId: scheme.id,
        holder: holderJson(call, member, expand),
      })),
    ),
  );
}

function idsOf(call: Call, name: string): string[] {
  const ids = repeatedOf(call, name);
  const wrong = ids.find((id) => !/^\d+$/.test(id));
  if (wrong !== undefined) {
    throw refuse(400, `${wrong} is not a valid value. ${name} must be zero or a positive integer.`);
  }
  return ids;
}
