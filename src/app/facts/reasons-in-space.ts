import type { RoleActors } from '../../access';
import { rolesNeeded, type Findings } from '../../diagnosis';
import type { NotRead, ProjectFacts, SiteFacts } from '../../diagnosis/facts';
import type { Failure, JiraReader } from '../../jira';
import { withLevels } from './levels-in-space';
import { readRoles } from './read-roles';
import type { Profile } from '../../report';

/** Facts of one space with the reasons of what Jira refuses and of what it grants on some work items only. */
export async function reasonsFor(
  { project, profile }: { readonly project: ProjectFacts; readonly profile: Profile },
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
    securitySchemes: new Map(security?.ok === true ? [[project.id, security.value?.id ?? null]] : []),
    notRead:
      security === null || security.ok
        ? judged.notRead
        : [...judged.notRead, unread('security-scheme', project.id, security.failure)],
  };
  const levelled = (facts: SiteFacts): Promise<SiteFacts> | SiteFacts =>
    security?.ok === true && security.value !== null
      ? withLevels(project, security.value, facts, jira)
      : facts;
  if (!scheme.ok) {
    return levelled({
      ...secured,
      notRead: [...secured.notRead, unread('permission-scheme', project.id, scheme.failure)],
    });
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
  return levelled({ ...explained, actors: new Map([[project.id, actors]]), notRead });
}
