import { z } from 'zod';
import { count, shape } from './shapes';

export const costSchema = shape({
  jiraCalls: count,
  jiraCallsByEndpoint: z.record(z.string(), count).readonly(),
  milliseconds: z.number().min(0),
});
