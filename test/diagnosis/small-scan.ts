import type { Site } from '../../local/jira';
import {
  conditionalSuspects,
  failingProjects,
  globalQuestions,
  issueQuestions,
  namesIn,
  neededPermissions,
  projectQuestions,
  rolesNeeded,
  type Findings,
  type Profile,
} from '../../src/diagnosis';
import type { ProjectFacts, SiteFacts } from '../../src/diagnosis/facts';
import { askStandIn, inProject, onIssue } from '../access/in-step/ask-stand-in';
import { accountOf, projectOf, workItemOf } from '../access/in-step/site-model';

/** A scan without a port: the facts of a site file and the verdicts of its stand-in Jira, asked for as the questions say. */

const projectKeys = [
  ...['BROWSE_PROJECTS', 'VIEW_VOTERS_AND_WATCHERS', 'ADMINISTER_PROJECTS', 'EDIT_ISSUES', 'ADD_COMMENTS'],
  ...['CREATE_ISSUES', 'DELETE_ISSUES'],
];
const globalKeys = ['ADMINISTER', 'USER_PICKER', 'CREATE_PROJECT', 'CREATE_SHARED_OBJECTS'];

export interface ScanInput {
  readonly site: Site;
  readonly accountId: string;
  readonly profile: Profile;
  readonly findings: Findings;
  /** Read every scheme and role, whether a question names it or not. */
  readonly everything?: boolean;
}

export async function smallScan(input: ScanInput): Promise<SiteFacts> {
  const { site, accountId, profile, findings, everything = false } = input;
  const user = site.users.find((one) => one.accountId === accountId);
  if (user === undefined) throw new Error(`${accountId} is not on the site`);
  const account = accountOf(site, user);
  const granted = await askStandIn(site, accountId, projectKeys);
  const { issues: issueNames, issuesNotAsked } = namesIn(findings);
  const issues = new Map(
    site.issues.flatMap((issue) =>
      [issue.key, String(issue.id)]
        .filter((name) => issueNames.includes(name))
        .map((name) => [name, workItemOf(site, issue)] as const),
    ),
  );
  const named = {
    permissionNames: new Map([...projectKeys, ...globalKeys].map((key) => [key, key])),
    projects: new Map(site.projects.map((project) => [String(project.id), projectFacts(project)])),
    projectByName: new Map(
      site.projects.flatMap(({ id, key, previousKeys }) =>
        [key, String(id), ...previousKeys].map((name) => [name, String(id)] as const),
      ),
    ),
    issues,
    issuesNotAsked: new Set(issuesNotAsked),
  };
  const global = globalQuestions(profile, findings, named).filter(
    (key) => account.active && account.globalPermissions.includes(key),
  );
  const askedProjects = projectQuestions(profile, findings, named);
  const projects = new Map(
    [...askedProjects].map(
      ([id, keys]) => [id, new Set(keys.filter((key) => granted.has(inProject(Number(id), key))))] as const,
    ),
  );
  const inProjects = { ...named, verdicts: { global, projects, issues: new Map() } };
  const issueVerdicts = new Map(
    [...issueQuestions(findings, inProjects)].map(([id, keys]) => {
      const its = keys.filter((key) => granted.has(onIssue(Number(id), key)));
      return [id, { asked: new Set(keys), granted: new Set(its) }] as const;
    }),
  );
  const judged = { ...named, account, verdicts: { global, projects, issues: issueVerdicts } };

  const models = new Map(site.projects.map((project) => [String(project.id), projectOf(site, project)]));
  const suspects = conditionalSuspects(
    [...models.values()].map(({ scheme }) => scheme),
    account,
    neededPermissions(profile, findings, judged),
  );
  const schemed =
    everything || suspects.length > 0
      ? [...askedProjects.keys()]
      : failingProjects(profile, findings, judged);
  const schemes = schemed.flatMap((id) => {
    const model = models.get(id);
    return model === undefined ? [] : [[id, model.scheme] as const];
  });
  const explained = {
    ...judged,
    schemeOf: new Map(schemes.map(([id, scheme]) => [id, scheme.id])),
    schemes: new Map(schemes.map(([, scheme]) => [scheme.id, scheme])),
  };
  const needed = rolesNeeded(profile, findings, explained);
  const actors = new Map(
    [...models].map(([id, model]) => {
      const isNeeded = (roleId: string) =>
        everything || needed.some((one) => one.projectId === id && one.roleId === roleId);
      return [id, new Map([...model.actors].filter(([roleId]) => isNeeded(roleId)))] as const;
    }),
  );
  const securitySchemes = new Map(
    site.projects.map(({ id, securitySchemeId }) => [
      String(id),
      securitySchemeId === null ? null : String(securitySchemeId),
    ]),
  );
  return { ...explained, actors, schemesListed: true, securitySchemes, notRead: [] };
}

const statusOf = { live: 'live', archived: 'archived', deleted: 'trashed' } as const;

function projectFacts(project: Site['projects'][number]): ProjectFacts {
  const { id, key, name, style, typeKey, status, lead, previousKeys } = project;
  return {
    id: String(id),
    key,
    name,
    kind: style === 'classic' ? 'company-managed' : 'team-managed',
    typeKey,
    status: statusOf[status],
    lead,
    previousKeys,
    seenBy: 'viewer',
  };
}
