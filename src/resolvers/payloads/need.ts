import { z } from 'zod';
import type { NeedPlace } from '../../report/plan-view';
import { name } from './parts';

/** A need of a report. Without a work item the field is left out. */
const need = z
  .object({ project: name.nullable(), permission: name.nullable(), issue: name.optional() })
  .transform(({ issue, ...place }): NeedPlace => (issue === undefined ? place : { ...place, issue }));

export const needs = z.array(need).max(500);
export const spaces = z.array(name).max(500);
/** Plain text; line breaks and other control characters would break the lines that show it. */
export const reason = z
  .string()
  .trim()
  .min(1, 'expected a reason')
  .max(300, 'expected at most 300 characters')
  .regex(/^[^\u0000-\u001f\u007f]*$/, 'expected one line of text');
