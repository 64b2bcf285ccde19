import * as z from 'zod';
import { count, shape } from './shapes';

export const costSchema = shape({
  jiraCalls: count,
  jiraCallsByEndpoint: z.record(z.string(), count).readonly(),
  points: count
    .exactOptional()
    .describe(
      'that Atlassian charges an app for them, estimated; absent: an earlier version of the app made this report',
    ),
  pointsByEndpoint: z.record(z.string(), count).readonly().exactOptional(),
  milliseconds: z.number().min(0),
});
