import type { SiteProject } from '../../jira/site/site-file';
import type { Random } from '../random';
import { hiddenIssue, hiddenItem, hiddenProject } from './hidden-items';
import { fails, type Failure } from './record';
import type { Standing } from './standing';

/** What a backup meets in one space of the site, as the account stands there. */
export function spaceFailures(standing: Standing, project: SiteProject, random: Random): Failure[] {
  // A log may name a space by the key it had when the backup product first saw it.
  const key =
    project.previousKeys[0] !== undefined && random.chance(0.5) ? project.previousKeys[0] : project.key;
  if (project.status !== 'live') return gone(standing, project, random);
  if (!standing.in(project, 'BROWSE_PROJECTS')) return unseen(standing, project, key, random);
  return [
    ...issuesUnseen(standing, project, random),
    ...configuration(standing, project, key),
    ...watchers(standing, project, random),
    ...service(standing, project),
  ];
}

function gone(standing: Standing, project: SiteProject, random: Random): Failure[] {
  const issues = standing.issuesOf(project).slice(0, 8);
  return [hiddenProject(project.key), ...issues.map((issue) => hiddenItem(issue, random))];
}

/** Nothing of the space can be seen: its lists fail one by one, and most work items, in one way or another. */
function unseen(standing: Standing, project: SiteProject, key: string, random: Random): Failure[] {
  const lists = ['project', 'project_component', 'project_version', 'project_feature', 'project_property'];
  const issues = standing
    .issuesOf(project)
    .map((issue) => ({ ...issue, key: issue.key.replace(project.key, key) }));
  return [
    ...lists.map((type) => hiddenProject(key, type)),
    ...issues.flatMap((issue) =>
      [0.85, 0.65, 0.2].filter((chance) => random.chance(chance)).map(() => hiddenItem(issue, random)),
    ),
    hiddenProject(key, 'project_role_actors'),
  ];
}

/** Single work items behind a security level, a restriction, or a grant to their reporter alone. */
function issuesUnseen(standing: Standing, project: SiteProject, random: Random): Failure[] {
  return standing
    .issuesOf(project)
    .filter((issue) => !standing.on(issue, 'BROWSE_PROJECTS'))
    .flatMap((issue) => [
      fails('issue', issue.key, 404, hiddenIssue),
      ...(random.chance(0.6) ? [hiddenItem(issue, random)] : []),
    ]);
}

/** Rows 66 and 78: role members and schemes want Administer spaces, to be read even. */
function configuration(standing: Standing, project: SiteProject, key: string): Failure[] {
  if (standing.in(project, 'ADMINISTER_PROJECTS')) return [];
  const says = 'You cannot edit the configuration of this project.';
  const types = ['project_role_actors', 'project_permission_scheme', 'project_notification_scheme'];
  return [
    ...types.map((type) => fails(type, key, type === 'project_role_actors' ? 401 : 403, says)),
    fails(
      'workflow_scheme_project_association',
      String(project.id),
      403,
      'You do not have permission to see the workflow scheme for the passed project.',
      { project: key },
    ),
  ];
}

/** Rows 62 and 63. */
function watchers(standing: Standing, project: SiteProject, random: Random): Failure[] {
  if (standing.in(project, 'VIEW_VOTERS_AND_WATCHERS')) return [];
  return standing
    .issuesOf(project)
    .filter((issue) => standing.on(issue, 'BROWSE_PROJECTS') && random.chance(0.5))
    .map((issue) =>
      random.chance(0.7)
        ? fails(
            'issue_watcher',
            issue.key,
            403,
            'You do not have the required permission to view the watcher list of this issue.',
          )
        : fails(
            'issue_vote',
            issue.key,
            403,
            'You do not have permission to view the voters for this issue.',
          ),
    );
}

/** Row 127: queues and request types are for agents. It has no text of its own. */
function service(standing: Standing, project: SiteProject): Failure[] {
  if (project.typeKey !== 'service_desk' || standing.in(project, 'SERVICEDESK_AGENT')) return [];
  const desk = `https://fernhollow.example/rest/servicedeskapi/servicedesk/${String(project.id)}`;
  const says = JSON.stringify({
    errorMessage: '',
    i18nErrorMessage: { i18nKey: 'sd.agent.access.required', parameters: [] },
  });
  return ['queue', 'request_type', 'request_type_group'].map((type) => {
    const url = `${desk}/${type === 'queue' ? 'queue' : 'requesttype'}`;
    return fails(type, `${type}-${project.key}`, 403, says, { project: project.key, raw: true, url });
  });
}
