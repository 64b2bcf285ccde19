import type { Cost } from '../../jira';
import type { Report } from '../../report';

/** A cost as the exported report has it. */
export const costOfReport = (
  { calls, points, byEndpoint, pointsByEndpoint = {} }: Cost,
  milliseconds: number,
): Report['cost'] => ({
  ...{ jiraCalls: calls, jiraCallsByEndpoint: byEndpoint, milliseconds },
  ...{ points, pointsByEndpoint },
});
