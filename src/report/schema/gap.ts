import * as z from 'zod';
import type { Evidence, Tier } from '../../diagnosis/gap';
import { causeKinds } from '../../diagnosis/cause-kinds';
import { count, instant, lines, list, oneOf, shape } from './shapes';

export const holderSchema = shape({
  type: z.string(),
  value: z.string().exactOptional(),
  name: z.string().exactOptional(),
}).meta({ id: 'holder', description: 'whom a grant names' });

const causeSchema = shape({
  kind: z.enum(causeKinds),
  says: z.string().describe('one sentence that a Jira admin understands'),
  page: z
    .string()
    .exactOptional()
    .describe('the page about this kind of cause, from the folder of this project'),
  nearMisses: list(shape({ holder: holderSchema, says: z.string() })),
});

const acceptedSchema = shape({
  by: z.string(),
  at: instant,
  reason: z.string(),
  until: z.iso
    .date()
    .exactOptional()
    .describe('the last day on which it counts, in UTC; absent: until it is included again'),
});

const takenSchema = shape({
  at: instant,
  by: z.string().nullable().describe('account id; null: the record names nobody'),
  says: z.string(),
  evidence: oneOf<'recorded'>({ recorded: true }),
});

export const gapSchema = shape({
  permission: z.string().nullable().describe('null: what is wanted has no permission key, and name says it'),
  gap: z
    .string()
    .describe('tells it from other gaps of that permission in its place; entries of the plan bear the same'),
  name: z.string(),
  tier: oneOf<Tier>({ content: true, settings: true }),
  cause: causeSchema,
  evidence: oneOf<Evidence>({ confirmed: true, derived: true, 'log-only': true }),
  records: count.describe('records that point to it; 0: it would fail next'),
  lines,
  issues: list(z.string()).describe('keys, where the gap is in the work item'),
  fixes: list(z.string()).describe('ids of changes in plan that close it'),
  since: takenSchema
    .nullable()
    .describe('the change of the audit log that took it away; null: no record shows it'),
  accepted: acceptedSchema.nullable(),
  now: shape({ state: oneOf<'closed' | 'open'>({ closed: true, open: true }), at: instant })
    .exactOptional()
    .describe('what Jira said when it was asked again about this space, after checkedAt'),
  news: oneOf<'new' | 'still'>({ new: true, still: true })
    .exactOptional()
    .describe('against the report that this one checked again'),
}).meta({ id: 'gap', description: 'one missing permission in one place, for one cause' });
