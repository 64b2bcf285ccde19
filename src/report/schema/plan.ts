import * as z from 'zod';
import type { Addressee, BackupCover, ChangeKind, Objective, Section } from '../../remedy';
import { costSchema } from './cost';
import { count, list, oneOf, shape } from './shapes';

const closedFields = {
  project: z.string().nullable().describe('null: a global permission, or what the log names without a space'),
  permission: z.string().nullable(),
  issue: z.string().exactOptional().describe('where the gap is the work item’s'),
  level: z.string().exactOptional().describe('id, where the gap is a security level’s'),
  levelName: z.string().exactOptional().describe('its name'),
  gap: z.string().exactOptional().describe('the gap that it is a part of'),
  fromLog: z.literal(true).exactOptional().describe('only the log asks for it'),
};

const gainedSchema = z.union([
  shape({ project: z.string().nullable(), permission: z.string() }),
  shape({ application: z.string() }),
]);

export const changeSchema = shape({
  id: z.string(),
  number: count.describe('its place in the order of the plan, from 1'),
  section: oneOf<Section>({ first: true, app: true, others: true, 'from-log': true, optional: true }),
  addressee: shape({
    kind: oneOf<Addressee['kind']>({
      'site-admin': true,
      'jira-admin': true,
      'space-admin': true,
      owner: true,
    }),
    accountId: z.string().nullable().describe('where it is one person whom Jira names'),
  })
    .nullable()
    .describe('who must make it; null: this app'),
  fromLog: z
    .literal(true)
    .exactOptional()
    .describe('only the log asks for it: it is no part of what is made as a whole'),
  kind: oneOf<ChangeKind>({
    'add-to-role': true,
    'add-to-team-role': true,
    'grant-in-scheme': true,
    'add-to-security-level': true,
    'add-default-to-role': true,
    'add-to-group': true,
    'give-app-access': true,
    'grant-global': true,
    'share-object': true,
    'restore-project': true,
    'ask-owner': true,
    'reactivate-account': true,
  }),
  says: z.string(),
  target: z.record(z.string(), z.unknown()).readonly(),
  closes: list(shape(closedFields)),
  closesSays: z.string(),
  counts: shape({ gaps: count, spaces: count, records: count }).describe(
    'open gaps that are counted at it, each at one change alone: those of one section add up to the figure in gaps',
  ),
  alsoGives: list(gainedSchema),
  destructive: list(z.string()).describe(
    'permissions that it gives besides, today or in new spaces, and that delete, move, rewrite what is others’ or administer',
  ),
  alsoGivesSays: list(z.string()).describe('the same in words, a line for each space'),
  besides: z.string().describe('what it gives besides that list, or that it gives nothing'),
  othersAffected: count,
  byApp: z.boolean(),
  locked: z.string().nullable().describe('what it waits for'),
  steps: list(z.string()),
  link: z.string().nullable().describe('a full address'),
  warning: z.string().nullable().describe('what the page warns of'),
}).meta({ id: 'change' });

const gapCountsSchema = shape({
  all: count,
  app: count,
  others: count,
  optional: count,
  open: count,
  changes: count.describe('changes of this app that close any of them'),
  accepted: count.describe('those of open that are accepted'),
}).describe('what becomes of all gaps of the report: app + others + optional + open are all');

const objectiveSchema = oneOf<Objective>({ 'least-access': true, balanced: true, 'fewest-changes': true });

export const coverSchema = oneOf<BackupCover>({
  content: true,
  'space-settings': true,
  'site-settings': true,
});

const choiceSchema = shape({
  cover: coverSchema,
  objective: objectiveSchema,
  byApp: count.describe('changes that this app makes'),
  byOthers: count.describe('changes that other people make'),
  extra: count.describe('what all of them also give, each pair of space and permission once'),
  destructive: count.describe('those of extra that delete, move, rewrite what is others’ or administer'),
  exact: z.boolean(),
});

export const planSchema = shape({
  objective: objectiveSchema,
  settings: z.boolean().describe('whether it is also for the settings of the site'),
  choices: list(choiceSchema).describe(
    'plans to choose from; a cover that there was no time for is left out, and balanced where nothing lies between both ends',
  ),
  says: z.string().describe('what the plan comes to'),
  gaps: gapCountsSchema,
  changes: list(changeSchema),
  forCreators: z
    .string()
    .exactOptional()
    .describe('a message to whoever creates team-managed spaces: there no role has default members'),
  leaves: list(
    shape({
      ...closedFields,
      name: z.string(),
      because: z.string(),
      mayCloseBy: list(count)
        .exactOptional()
        .describe('numbers of changes that may close it all the same; absent: it stays open'),
    }),
  ),
  exact: z.boolean().describe('proved that no cheaper plan exists'),
  exactSays: z.string().describe('the same in words'),
  bound: z.number().exactOptional().describe('where it is not exact: the first measure of no plan is less'),
  notKnown: list(z.string()).describe('what could not be read for it and was taken at its worst'),
  cost: costSchema.describe('what reading for it cost, beside the report'),
}).meta({ id: 'plan' });
