import * as z from 'zod';
import type { AccountKind } from '../../access/model';
import { spaceKinds, type BackupTask, type Tier } from '../../access/profile';
import { comparedSchema } from './compared';
import { costSchema } from './cost';
import type { MadeState } from './states';
import { gapSchema } from './gap';
import { coverSchema, planSchema } from './plan';
import { alreadyGrantedSchema, projectSchema } from './project';
import { count, instant, lines, list, oneOf, shape } from './shapes';

/**
 * The exported report, version 1: a contract with whoever reads the file, and the one source of its types. Fields are added, none
 * changes its meaning. `docs/report.schema.json` is made from it.
 */

export const sinceSchema = shape({
  checkedAt: instant,
  says: z.string(),
  gaps: count.describe('of the earlier report: closed + still + notCovered'),
  closed: count,
  still: count,
  new: count,
  notCovered: count.describe('of spaces that this report does not cover'),
}).describe('gaps of the report that this one checked again, counted');

export const candidateSchema = shape({
  project: z.string().nullable(),
  permission: z.string(),
  verdict: oneOf<'granted' | 'refused' | 'not-asked'>({ granted: true, refused: true, 'not-asked': true }),
});

const madeSchema = shape({
  number: count.nullable().describe('its number in the plan that it was made from; null: none was kept'),
  space: z.string().nullable().describe('the space whose own plan that was; null: the plan of the site'),
  says: z.string(),
  by: z.string(),
  at: instant,
  state: oneOf<MadeState>({
    making: true,
    made: true,
    'was-there': true,
    'part-made': true,
    refused: true,
    failed: true,
    undone: true,
    'undone-elsewhere': true,
  }),
  stateSays: z.string(),
  verdict: shape({ granted: count, of: count, at: instant, says: z.string() })
    .nullable()
    .describe('what Jira said to it; null: it was not asked'),
  undone: shape({ by: z.string(), at: instant }).nullable(),
});

export const retrySchema = shape({
  again: list(
    shape({
      project: z.string().nullable().describe('null: they name no space'),
      issue: z.string().nullable().describe('null: they name no work item'),
      records: count,
      lines,
    }),
  ).describe(
    'refused in the log and granted now, in the log’s order: each record once, with its first space',
  ),
  againRecords: count.describe('the records of again'),
  stillRefused: count.describe('refused still, or granted on some work items only'),
  notKnown: count.describe('no question to Jira settles them'),
  setAside: count,
  unrecognised: count,
}).describe('which records may be tried again; the five counts add up to log.records');

const accountSchema = shape({
  accountId: z.string(),
  displayName: z.string(),
  active: z.boolean(),
  applications: list(z.string()),
  jiraAdmin: z.boolean(),
  kind: oneOf<AccountKind>({ person: true, service: true, app: true })
    .exactOptional()
    .describe('absent: Jira did not show it, or an earlier release made the report'),
});

const logSchema = shape({
  bytes: count,
  records: count.describe('permission + setAside + unrecognised'),
  permission: count,
  setAside: count,
  unrecognised: count,
  linesAre: oneOf<'lines' | 'records'>({ lines: true, records: true }),
  broken: list(shape({ line: count, byte: count, says: z.string() })).describe('not counted in records'),
  files: list(shape({ records: count, firstLine: count }))
    .exactOptional()
    .describe('only where several files were read as one log'),
});

const listSchema = shape({
  kind: oneOf<'vendor' | 'own'>({ vendor: true, own: true }),
  link: z.string().nullable(),
  date: z.string().nullable().describe('the day on which it said so'),
}).describe('where the list comes from that an admin chose');

export const reportSchema = shape({
  version: z.literal(1),
  checkedAt: instant,
  checkedBy: shape({ accountId: z.string(), displayName: z.string() }),
  verdict: z.string().describe('what the page says first'),
  profile: oneOf<BackupTask>({ backup: true, restore: true }).describe('what the account is there for'),
  profileName: z
    .string()
    .describe('what the page calls the task, or the name of the list that was chosen instead'),
  profileSource: z.union([
    oneOf<'chosen' | 'suggested' | 'least'>({
      chosen: true,
      suggested: true,
      least: true,
    }).describe(
      'chosen: by an admin; suggested: by the log alone, so nothing is made for it; least: backup, which nobody had to choose',
    ),
    listSchema,
  ]),
  profileNeeds: list(
    shape({
      permission: z.string(),
      name: z.string(),
      tier: oneOf<Tier>({ content: true, settings: true }),
      spaces: z
        .enum(spaceKinds)
        .nullable()
        .describe('the only spaces where it is needed; null: in all, or global'),
      asked: z.boolean().nullable().describe('the list asks for it; null: no list was chosen'),
      called: z.boolean().describe('calls of the task need it'),
    }),
  ).describe('all that was checked'),
  cover: coverSchema.nullable().describe('what the backup is to include by the plan; null: there is no plan'),
  account: accountSchema,
  log: logSchema.nullable().describe('null: every space of the site was checked, without a log'),
  warnings: list(shape({ kind: z.string(), says: z.string() })).describe(
    'sentences that belong above the verdict',
  ),
  notChecked: shape({ archived: count, trashed: count }).describe(
    'spaces that were counted and not checked, in a report without a log',
  ),
  since: sinceSchema.exactOptional(),
  projects: list(projectSchema),
  site: list(gapSchema).describe('gaps that belong to no space'),
  alreadyGranted: list(alreadyGrantedSchema).describe('global permissions'),
  setAside: list(
    shape({ reason: z.string(), says: z.string(), records: count, lines, examples: list(z.string()) }),
  ),
  unrecognised: list(
    shape({
      text: z.string().nullable(),
      records: count,
      lines,
      candidate: candidateSchema.nullable().describe('the first of candidates'),
      candidates: list(candidateSchema),
    }),
  ),
  retry: retrySchema
    .nullable()
    .describe('null: there is no log, or the report is of a release that did not say'),
  notRead: list(
    shape({
      what: z.string(),
      id: z.string(),
      project: z.string().nullable(),
      says: z.string(),
      right: z.string().nullable(),
    }),
  ).describe('what was not asked, or could not be read'),
  blindSpots: list(
    shape({
      kind: oneOf<
        'limited-comments' | 'app-access-rules' | 'ip-allow-lists' | 'workflow-properties' | 'outside-jira'
      >({
        'limited-comments': true,
        'app-access-rules': true,
        'ip-allow-lists': true,
        'workflow-properties': true,
        'outside-jira': true,
      }),
      says: z.string(),
      roles: list(
        shape({
          name: z.string(),
          spaces: count,
          projects: list(z.string()).describe('the first 20'),
        }),
      ).describe('that were read and that the account is not in'),
      groups: list(z.string()).describe('that were read and that the account is not in'),
      more: count.describe('roles and groups beyond those'),
    }),
  ).describe('what no check from inside Jira can see'),
  beyond: list(
    shape({
      through: z.string().describe('group developers, role Developers'),
      permissions: list(z.string()),
      projects: list(z.string()),
    }),
  ).describe('what single groups and roles give beyond what is needed, in each of the spaces'),
  made: list(madeSchema).describe('changes that this app made for the account, the newest first'),
  compared: comparedSchema
    .exactOptional()
    .describe('only where the report stands beside one of another account, and both halves are there'),
  plan: planSchema.nullable().describe('null: the report is of a release that made no plans'),
  cost: costSchema,
});
