import { z } from 'zod';
import { objectives } from '../../remedy';

/** Far more than any site has of pairs or changes. */
const weight = z.number().min(0).max(1e12);

export const planAsked = z.object({
  objective: z.enum(objectives),
  settings: z.boolean(),
  between: z.object({ pair: weight, change: weight }).nullable(),
});
