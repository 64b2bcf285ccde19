import * as z from 'zod';
import { setAsideReasons, type LogSummary, type Finding, type Want } from '../../log/finding';
import type { ScanStart } from '../../contract';
import { profileNames } from '../../access';
import { profileFile } from '../../app/facts/own-profile';
import { accountId, count, lines, name, task } from './parts';
import { knownType } from '../../log/record/item-type';

/** Parts of findings that a scan takes: what the most findings that a log is told in can need, a bound on what a step reads. */
const mostParts = 200;
/** Files that are read as one log, at most. */
const mostFiles = 100;

const logSummary = z.object({
  bytes: count,
  records: count,
  permission: count,
  setAside: count,
  unrecognised: count,
  linesAre: z.enum(['lines', 'records']),
  broken: z.array(z.object({ line: count, byte: count, says: z.string().max(500) })).max(100),
  brokenCount: count,
  files: z
    .array(z.object({ records: count, firstLine: count }))
    .max(mostFiles)
    .exactOptional(),
  firstAt: count.exactOptional(),
  lastAt: count.exactOptional(),
  suggestedProfile: task,
}) satisfies z.ZodType<LogSummary>;

const profile = z.union([z.enum(profileNames), profileFile]);

export const scanEstimate = z.object({ accountId: accountId.nullable(), profile });

export const scanStart = z
  .object({
    accountId,
    profile,
    profileChosen: z.boolean().optional(),
    log: logSummary.nullable(),
    parts: z.number().int().min(0).max(mostParts),
    actors: z.array(z.object({ name: z.string().max(255), records: count })).max(10),
    hosts: z.array(z.object({ host: z.string().max(255), records: count })).max(10),
  })
  .refine(({ log, parts }) => log !== null || parts === 0, {
    path: ['parts'],
    message: 'expected 0 without a log',
  }) satisfies z.ZodType<ScanStart>;

const permissionKey = z.string().min(1).max(255);

const want = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('permission'), anyOf: z.array(permissionKey).max(50) }),
  z.object({ kind: z.literal('permissions'), allOf: z.array(permissionKey).max(50) }),
  z.object({
    kind: z.literal('share'),
    object: z.enum(['filter', 'dashboard', 'board']),
    id: name.nullable(),
  }),
  z.object({
    kind: z.literal('visibility'),
    of: z.enum(['comment', 'worklog']),
    // the name of a role or a group, as a log has it: any text. The page has it beside the record.
    role: z.unknown().transform(() => null),
  }),
  z.object({ kind: z.literal('other-person'), permission: permissionKey }),
  z.object({ kind: z.literal('unclear') }),
]) satisfies z.ZodType<Want>;

/** A project's key, which has as many characters as a name, and a number. */
const issueName = z.string().min(1).max(280);
const namedIssue = z.object({ issue: issueName, records: count, lines });

/** One finding of a log. It holds no text of the log: fields that are not of the contract are dropped. */
const finding = z.object({
  verdict: z.enum(['permission', 'set-aside', 'unrecognised']),
  row: count.nullable(),
  reason: z.enum(setAsideReasons).nullable(),
  want: want.nullable(),
  write: z.boolean(),
  // any word of a log: only what names a type of Jira's is kept
  itemType: z
    .string()
    .nullable()
    .transform((word) => (word === null ? null : knownType(word))),
  status: z.number().int().min(0).max(999).nullable(),
  project: name.nullable(),
  also: z.array(name).max(50).exactOptional(),
  // Only the site can settle these, and then they are gone: see the stage "settle-places".
  candidates: z
    .array(z.array(z.string().min(1).max(60)).max(50))
    .max(20)
    .exactOptional(),
  issues: z.array(namedIssue).max(200),
  issuesNotKept: count,
  records: count,
  lines,
  firstAt: count.exactOptional(),
  lastAt: count.exactOptional(),
  text: count.nullable(),
}) satisfies z.ZodType<Finding>;

/** More findings than 500 KB can hold. */
export const findings = z.array(finding).max(5_000);
