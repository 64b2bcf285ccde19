import type { RoleActors } from '../../access';
import { rolesNeeded, type Findings } from '../../diagnosis';
import type { NotRead, SiteFacts } from '../../diagnosis/facts';
import type { Failure, JiraReader } from '../../jira';
import type { Verdict } from './ask-jira';
import { factsOf } from './facts-of';
import { readRoles } from './read-roles';
import type { Survey } from './survey';

/** The facts with the verdict and its reasons, read as the viewer: the project's scheme, and the roles that decide. */
export async function readReasons(survey: Survey, verdict: Verdict, jira: JiraReader): Promise<SiteFacts> {
  return reasonsFor(survey, null, withVerdict(survey, verdict), jira);
}

/** The same facts with the reasons of what Jira refuses and of what it grants on some work items only. */
export async function reasonsFor(
  { project, profile }: Pick<Survey, 'project' | 'profile'>,
  findings: Findings,
  judged: SiteFacts,
  jira: JiraReader,
): Promise<SiteFacts> {
  if (project.status !== 'live') return judged;
  const right = judged.permissionNames.get('ADMINISTER_PROJECTS') ?? 'Administer spaces';
  const unread = (what: NotRead['what'], id: string, { kind, status }: Failure): NotRead => ({
    what,
    id,
    project: project.key,
    status: kind === 'nonsense' ? null : status,
    right,
  });

  const [scheme, security] = await Promise.all([
    jira.schemeOfProject(project.id),
    project.kind === 'team-managed' ? null : jira.securitySchemeOfProject(project.id),
  ]);
  const secured: SiteFacts = {
    ...judged,
    securitySchemes: new Map(security?.ok === true ? [[project.id, security.value]] : []),
    notRead:
      security === null || security.ok
        ? judged.notRead
        : [...judged.notRead, unread('security-scheme', project.id, security.failure)],
  };
  if (!scheme.ok) {
    return {
      ...secured,
      notRead: [...secured.notRead, unread('permission-scheme', project.id, scheme.failure)],
    };
  }
  const explained: SiteFacts = {
    ...secured,
    schemeOf: new Map([[project.id, scheme.value.id]]),
    schemes: new Map([[scheme.value.id, scheme.value]]),
  };
  const actors = new Map<string, RoleActors>();
  const notRead = [...explained.notRead];
  const needed = rolesNeeded(profile, findings, explained).map(({ roleId }) => roleId);
  for (const [roleId, answer] of await readRoles(project.id, needed, jira)) {
    if (answer.ok) actors.set(roleId, answer.value);
    else notRead.push(unread('role', roleId, answer.failure));
  }
  return { ...explained, actors: new Map([[project.id, actors]]), notRead };
}

function withVerdict(survey: Survey, { source, granted }: Verdict): SiteFacts {
  const facts = factsOf(survey);
  const projects = new Map([[survey.project.id, granted]]);
  return { ...facts, verdicts: { ...facts.verdicts, projects }, verdictsFrom: source };
}
