import { namesIn } from '../../../diagnosis';
import type { StepContext } from '../stage';

/** Most of the log's projects unknown to both witnesses: it may be another site's log. Call when both have answered. */
export async function warnOfUnknownProjects({ store, warn }: StepContext): Promise<void> {
  const names = namesIn(await store.findings()).projects;
  const found = new Set((await store.all('project-name')).map(([name]) => name));
  const notFound = names.filter((name) => !found.has(name)).length;
  if (notFound * 2 > names.length) warn({ kind: 'projects-not-found', notFound, named: names.length });
}
