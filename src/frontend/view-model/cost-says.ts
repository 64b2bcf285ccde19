import type { ReportHead } from '../../report/view';
import { counted, figure, listed } from '../../text/english';

/** Endpoints that are named, the dearest first. */
const mostNamed = 3;

/** What a check cost, and what most of it was for. */
export function costSays({ jiraCalls, points, pointsByEndpoint = {} }: ReportHead['cost']): string {
  const asked = `This check asked Jira ${counted(jiraCalls, 'question')}`;
  if (points === undefined) return `${asked}.`;
  const dearest = Object.entries(pointsByEndpoint)
    .sort(([, one], [, other]) => other - one)
    .slice(0, mostNamed)
    .map(([endpoint, each]) => `${figure(each)} for ${endpoint.replace('/rest/api/3/', '')}`);
  const most = dearest.length === 0 ? '' : ` Most of them: ${listed(dearest)}.`;
  return `${asked}. They took about ${counted(points, 'point')} of what Atlassian lets this app use in an hour.${most}`;
}
