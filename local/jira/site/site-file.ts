import * as z from 'zod';

/**
 * The site file, version 1: all that the stand-in Jira serves. Unknown fields are dropped. What a file may leave out has a
 * default; what Jira itself could not be without (an id, a key, a project's permission scheme) is asked for.
 */

const id = z.int().nonnegative();
const text = z.string().min(1);
const nameOrNone = z
  .string()
  .nullish()
  .transform((value) => value || null);

/** Whom a grant or a security level names; a `value` that exists nowhere stays, as it does in Jira. */
const holder = z.object({
  type: z.enum([
    'anyone',
    'applicationRole',
    'assignee',
    'group',
    'groupCustomField',
    'projectLead',
    'projectRole',
    'reporter',
    'sd.customer.portal.only',
    'user',
    'userCustomField',
  ]),
  value: nameOrNone,
});

const user = z.object({
  accountId: text,
  displayName: text,
  email: z.string().nullable().default(null),
  active: z.boolean().default(true),
  accountType: z.enum(['atlassian', 'app', 'customer']).default('atlassian'),
  /** Of an app: a service account follows the rules of a person, an agent is an app. */
  appType: z.enum(['service', 'agent', 'unknown']).nullable().default(null),
  consented: z.boolean().default(true),
});

const group = z.object({ groupId: text, name: text, members: z.array(text).default([]) });

const applicationRole = z.object({ key: text, name: text, groupIds: z.array(text).default([]) });

const globalPermission = z.object({ permission: text, groupId: text });

const role = z.object({
  id,
  name: text,
  projectId: id.nullable().default(null),
  /** Whoever gets the role in every company-managed project that is made later; absent: nobody. */
  defaultActors: z.object({ users: z.array(text), groups: z.array(text) }).optional(),
});

const permissionScheme = z.object({
  id,
  name: text,
  projectId: id.nullable().default(null),
  grants: z.array(z.object({ id, permission: text, holder })).default([]),
});

const securityLevel = z.object({ id, name: text, members: z.array(holder).default([]) });

const securityScheme = z.object({ id, name: text, levels: z.array(securityLevel).default([]) });

const roleActors = z.object({
  roleId: id,
  users: z.array(text).default([]),
  groups: z.array(text).default([]),
});

const projectKey = z.string().regex(/^[A-Z][A-Z0-9_]*$/, 'expected a project key such as "PAY"');

const project = z.object({
  id,
  key: projectKey,
  name: text,
  style: z.enum(['classic', 'next-gen']).default('classic'),
  typeKey: z
    .enum(['software', 'service_desk', 'business', 'product_discovery', 'customer_service'])
    .default('software'),
  lead: text.nullable().default(null),
  permissionSchemeId: id,
  securitySchemeId: id.nullable().default(null),
  status: z.enum(['live', 'archived', 'deleted']).default('live'),
  previousKeys: z.array(projectKey).default([]),
  roleActors: z.array(roleActors).default([]),
});

const issue = z.object({
  id,
  key: z.string().regex(/^[A-Z][A-Z0-9_]*-\d+$/, 'expected a work item key such as "PAY-1"'),
  projectId: id,
  reporter: text.nullable().default(null),
  assignee: text.nullable().default(null),
  securityLevelId: id.nullable().default(null),
  restrictedToRoles: z.array(id).default([]),
});

const sharedObject = z.object({
  kind: z.enum(['filter', 'dashboard']),
  id,
  name: text,
  owner: text,
  sharedWith: z
    .array(
      z.object({
        type: z.enum(['user', 'group', 'project', 'loggedin']),
        value: nameOrNone,
      }),
    )
    .default([]),
});

const auditItem = z.object({
  id: z.string().optional(),
  name: z.string().optional(),
  typeName: z.string().optional(),
  parentId: z.string().optional(),
  parentName: z.string().optional(),
});

/** As `GET /auditing/record` gives it; Jira leaves out what it does not know. */
const auditRecord = z.object({
  id: z.int(),
  summary: z.string(),
  remoteAddress: z.string().optional(),
  authorKey: z.string().optional(),
  authorAccountId: z.string().optional(),
  created: z.string().refine((created) => !Number.isNaN(Date.parse(created)), 'expected a date and time'),
  category: z.string(),
  eventSource: z.string().default(''),
  description: z.string().optional(),
  objectItem: auditItem.optional(),
  changedValues: z
    .array(
      z.object({
        fieldName: z.string().optional(),
        changedFrom: z.string().optional(),
        changedTo: z.string().optional(),
      }),
    )
    .optional(),
  associatedItems: z.array(auditItem).optional(),
});

const fault = z.object({
  match: z
    .string()
    .regex(/^(GET|POST|PUT|DELETE|\*) \/\S*$/, 'expected "METHOD /path", such as "GET /rest/api/3/myself"'),
  status: z.int().min(200).max(599),
  times: z.int().positive().nullable().default(null),
  retryAfter: z.number().nonnegative().nullable().default(null),
  body: z
    .union([z.string(), z.record(z.string(), z.unknown()), z.array(z.unknown())])
    .nullable()
    .default(null),
  /** Sent instead of what Jira sends with a 429: only when to come back, or how long to wait under an older name. */
  headers: z.record(z.string(), z.string()).nullable().default(null),
});

export const siteFile = z.object({
  version: z.literal(1),
  site: z.object({
    baseUrl: z.url({ protocol: /^https?$/ }).transform((url) => url.replace(/\/+$/, '')),
    plan: z.enum(['PAID', 'FREE']).default('PAID'),
  }),
  users: z.array(user),
  groups: z.array(group).default([]),
  applicationRoles: z.array(applicationRole).default([]),
  globalPermissions: z.array(globalPermission).default([]),
  roles: z.array(role).default([]),
  permissionSchemes: z.array(permissionScheme),
  securitySchemes: z.array(securityScheme).default([]),
  projects: z.array(project),
  issues: z.array(issue).default([]),
  sharedObjects: z.array(sharedObject).default([]),
  /** Newest first. */
  audit: z.array(auditRecord).default([]),
  viewer: text,
  appUser: text,
  faults: z.array(fault).default([]),
  /** How long after a change the verdicts of Jira still go by what was before. */
  settlesAfterMs: z.int().nonnegative().default(0),
});

export type Site = z.output<typeof siteFile>;
export type SiteUser = Site['users'][number];
export type SiteGroup = Site['groups'][number];
export type SiteRole = Site['roles'][number];
export type SiteHolder = z.output<typeof holder>;
export type SitePermissionScheme = Site['permissionSchemes'][number];
export type SiteGrant = SitePermissionScheme['grants'][number];
export type SiteSecurityScheme = Site['securitySchemes'][number];
export type SiteSecurityLevel = SiteSecurityScheme['levels'][number];
export type SiteProject = Site['projects'][number];
export type SiteRoleActors = SiteProject['roleActors'][number];
export type SiteIssue = Site['issues'][number];
export type SiteSharedObject = Site['sharedObjects'][number];
export type SiteAuditRecord = Site['audit'][number];
export type SiteFault = Site['faults'][number];
