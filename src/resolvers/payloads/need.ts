import * as z from 'zod';
import { mostAtOnce } from '../../contract/changes';
import type { GapRef } from '../../diagnosis/gap-ref';
import { name } from './parts';

/** A need of a report: of a space, or of a work item or a level of it. */
const need: z.ZodType<GapRef> = z.object({
  project: name.nullable(),
  permission: name.nullable(),
  issue: name.exactOptional(),
  level: name.exactOptional(),
});

export const needs = z.array(need).max(mostAtOnce);
export const spaces = z.array(name).max(mostAtOnce);
/** Plain text; line breaks and other control characters would break the lines that show it. */
export const reason = z
  .string()
  .trim()
  .min(1, 'expected a reason')
  .max(300, 'expected at most 300 characters')
  .regex(/^[^\u0000-\u001f\u007f]*$/, 'expected one line of text');

/** The last day on which an acceptance counts. */
export const until = z.iso.date();
