import * as z from 'zod';
import { bodyOf, record, self, type Answer, type Call } from '../answers/call';
import { notServed, refuseField } from '../answers/refusal';
import { created } from '../answers/reply';
import type { SiteProject } from '../site/site-file';
import { adminsOnly } from './admins-only';

const details = z.object({
  key: z.string().regex(/^[A-Z][A-Z0-9]{1,9}$/),
  name: z.string().min(1),
  projectTypeKey: z.enum(['software', 'service_desk', 'business']),
  leadAccountId: z.string(),
  permissionScheme: z.int(),
  issueSecurityScheme: z.int().optional(),
});

/**
 * `POST /project`: a company-managed project; for Jira admins. Whoever is a default member of a role
 * is in it there. Its permission scheme has to be named, for the site file knows no default one.
 */
export const createProject: Answer = (call) => {
  adminsOnly(call);
  const { index, body } = call;
  if (Object.hasOwn(z.looseObject({}).catch({}).parse(body), 'projectTemplateKey'))
    throw notServed('a template of POST /project');
  const project = projectOf(call, bodyOf(call, details));
  index.site.projects.push(project);
  const { id, key, name } = project;
  record(call, { kind: 'project-created', project: { id: String(id), name }, key });
  return created({ self: self(call, `/project/${id}`), id, key });
};

function projectOf({ index }: Call, asked: z.output<typeof details>): SiteProject {
  const { key, name, projectTypeKey: typeKey, leadAccountId: lead, permissionScheme } = asked;
  const { projects, permissionSchemes, securitySchemes, roles } = index.site;
  if (projects.some((one) => [one.key, ...one.previousKeys].includes(key)))
    throw refuseField('projectKey', `Project '${key}' uses this project key.`);
  if (index.user(lead)?.active !== true)
    throw refuseField('projectLead', 'You must specify a valid project lead.');
  const shared = permissionSchemes.find(({ id, projectId }) => id === permissionScheme && projectId === null);
  if (shared === undefined) throw refuseField('permissionScheme', 'Permission scheme cannot be found.');
  const securitySchemeId = asked.issueSecurityScheme ?? null;
  if (securitySchemeId !== null && !securitySchemes.some(({ id }) => id === securitySchemeId))
    throw refuseField('issueSecurityScheme', 'Issue security scheme cannot be found.');
  const roleActors = roles.flatMap(({ id, projectId, defaultActors }) =>
    projectId !== null || defaultActors === undefined
      ? []
      : [{ roleId: id, users: [...defaultActors.users], groups: [...defaultActors.groups] }],
  );
  return {
    ...{ id: Math.max(10_000, ...projects.map((one) => one.id)) + 1, key, name, style: 'classic', typeKey },
    ...{ lead, permissionSchemeId: permissionScheme, securitySchemeId, status: 'live' },
    ...{ previousKeys: [], roleActors },
  };
}
