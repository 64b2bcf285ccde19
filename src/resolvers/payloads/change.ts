import * as z from 'zod';
import { backupCovers, objectives } from '../../remedy';
import { page } from './parts';
import { mostShown } from '../../report/plan-view';

/** c1, c2, … of a plan. */
export const changeId = z.string().regex(/^c\d{1,6}$/, 'expected a change of a plan');
export const changeNumbers = z.array(z.number().int().min(1).max(999_999)).min(1).max(mostShown);
/** The id of a change that was made: its sequence, and an id of this app. */
export const madeId = z
  .string()
  .regex(/^\d{1,9}\.[0-9a-f-]{36}$/, 'expected the id of a change that was made');
export const sequence = z.number().int().min(1).max(999_999_999);
/** Whether a change that is not made with the others was chosen by itself. Left out: it was not. */
export const byItself = z.boolean().optional();

export const journalAsked = z.object({
  page: page.optional(),
  undoable: z.boolean().optional(),
  id: madeId.optional(),
});

export const planAsked = z.object({ cover: z.enum(backupCovers), objective: z.enum(objectives) });
