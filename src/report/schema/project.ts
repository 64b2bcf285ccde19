import * as z from 'zod';
import type { ProjectStatus } from '../../diagnosis/facts';
import type { LevelStanding, Membership } from '../../diagnosis/level-standing';
import { cellKinds, rowStates } from './states';
import { gapSchema } from './gap';
import { count, lines, list, oneOf, shape } from './shapes';

export const alreadyGrantedSchema = shape({ permission: z.string(), records: count, lines }).meta({
  id: 'alreadyGranted',
  description: 'a permission that records were refused for and that Jira grants now',
});

const conditionalSchema = shape({
  permission: z.string(),
  says: z.string(),
  holders: list(z.string()),
  records: count,
  lines,
}).meta({ id: 'conditional', description: 'held on some work items only' });

export const projectSchema = shape({
  key: z.string(),
  id: z.string().nullable(),
  name: z
    .string()
    .nullable()
    .describe(
      'null: nobody finds it; the key, where the site has so many spaces that the name was not asked for (notRead counts them)',
    ),
  kind: oneOf<'company-managed' | 'team-managed'>({
    'company-managed': true,
    'team-managed': true,
  }).nullable(),
  status: oneOf<ProjectStatus>({ live: true, archived: true, trashed: true, 'not-found': true }),
  checked: oneOf<'complete' | 'partly'>({ complete: true, partly: true }).describe(
    'partly: not everything that the task needs was asked, or answered; notRead says what',
  ),
  state: z.enum(rowStates).describe('the first that applies, as the page counts its spaces'),
  records: count,
  scheme: shape({ id: z.string(), name: z.string() })
    .nullable()
    .describe('its permission scheme; null: not read'),
  cells: z
    .record(z.string(), z.enum(cellKinds))
    .readonly()
    .describe('by permission of the task: what is known of it here'),
  levels: list(
    shape({
      id: z.string(),
      name: z.string(),
      member: oneOf<Membership>({ no: true, conditional: true, yes: true, 'not-read': true }).describe(
        'whether the account is in it; conditional: for work items that have to do with it alone',
      ),
      evidence: oneOf<LevelStanding['evidence']>({ confirmed: true, derived: true }).describe(
        'confirmed: Jira was asked about a work item that lies in it; derived: from its members',
      ),
      workItems: count.nullable().describe('at least so many lie in it; null: nobody counted'),
      records: count,
      issues: list(z.string()),
      fixes: list(z.string()),
    }),
  ).describe('the levels of its security scheme, where Jira was asked for them'),
  gaps: list(gapSchema),
  conditional: list(conditionalSchema),
  alreadyGranted: list(alreadyGrantedSchema),
  closedSince: list(shape({ permission: z.string().nullable(), issue: z.string().exactOptional() }))
    .exactOptional()
    .describe('gaps of the report that this one checked again, closed since'),
}).meta({ id: 'project', description: 'a space' });
