import * as z from 'zod';
import type { HoldingSpec } from '../../remedy';
import { coverSchema } from './plan';
import { count, instant, list, oneOf, shape } from './shapes';
import { pairStates, type Can, type ToTakeState } from './states';

const canSchema = z
  .record(
    z.string(),
    oneOf<Exclude<Can, 'not-needed'>>({ yes: true, no: true, some: true, 'not-known': true }),
  )
  .readonly()
  .describe('by permission that the task needs there; some: on some work items only');

const heldSchema = list(shape({ permissions: list(z.string()), projects: list(z.string()) }));

const comparedSpaceSchema = shape({
  project: z.string(),
  state: z.enum(pairStates).describe('who can do the whole task there'),
  first: canSchema,
  second: canSchema,
});

const toTakeSchema = shape({
  kind: oneOf<HoldingSpec['kind']>({
    'add-to-role': true,
    'add-to-team-role': true,
    'grant-in-scheme': true,
    'add-to-security-level': true,
    'add-to-group': true,
  }).describe('the change that would give it: taken away by the opposite'),
  target: z.record(z.string(), z.unknown()).readonly(),
  says: z.string(),
  state: oneOf<ToTakeState>({ 'can-go': true, waits: true }).describe(
    'can-go: the account of this report does all of the task that it gives',
  ),
  gives: heldSchema.describe('of the task'),
  waitsFor: heldSchema.describe('those of gives that the account of this report is not known to hold'),
  alsoGives: heldSchema.describe('what else is lost with it, as far as it was read'),
  applications: list(z.string()).describe('applications that come with a group'),
  steps: list(z.string()),
});

export const comparedSchema = shape({
  reportId: z.string(),
  account: shape({ accountId: z.string(), displayName: z.string() }).describe(
    'the first account, who does the task so far; the second is the account of this report',
  ),
  checkedAt: instant.describe('when the first account was checked'),
  cover: coverSchema,
  says: z.string(),
  doubts: list(z.string()).describe('why not all of it may be true by now, or be all'),
  counts: z.record(z.enum(pairStates), count).readonly().describe('spaces by state'),
  spaces: list(comparedSpaceSchema),
  toTake: list(toTakeSchema).describe(
    'what gives the first account the task and can be taken from it by hand',
  ),
}).describe('two accounts side by side: this report and the one that it stands beside');
