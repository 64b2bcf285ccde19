import type { Finding } from '../log/finding';
import type { SiteFacts } from './facts';

/** What is known once the site was asked for all names of a log. */
type Named = Pick<SiteFacts, 'projects' | 'projectByName'>;

/**
 * Settles what a finding is about: the projects of the first group of candidates of which the site has any. Where it has none of
 * all, the first guess stays, as a project that nobody finds.
 */
export function resolvePlaces({ candidates, ...finding }: Finding, facts: Named): Finding {
  if (candidates === undefined) return finding;
  for (const group of candidates) {
    const found = group.flatMap((name) => placeOf(name, facts));
    const [project, ...also] = [...new Map(found.map(({ id, called }) => [id, called])).values()];
    if (project === undefined) continue;
    const keys = found.map(({ called }) => called);
    return { ...finding, project, ...(also.length > 0 && { also }), issues: issuesOf(keys, finding) };
  }
  return { ...finding, issues: issuesOf([finding.project ?? ''], finding) };
}

function issuesOf(keys: readonly string[], { issues }: Finding): Finding['issues'] {
  return issues.filter(({ issue }) => keys.some((key) => issue.startsWith(`${key}-`)));
}

/** Where a name leads. A key that the project had before stays, since work items are called by it. */
function placeOf(
  name: string,
  { projects, projectByName }: Named,
): readonly { readonly called: string; readonly id: string }[] {
  const project = projects.get(projectByName.get(name) ?? '');
  if (project === undefined) return [];
  return [{ id: project.id, called: /^[A-Z][A-Z0-9_]*$/.test(name) ? name : project.key }];
}
