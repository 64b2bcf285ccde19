import { z } from 'zod';
import type { LogSummary } from '../../log/finding';
import type { ScanStart } from '../../contract';
import { accountId, count, profile } from './parts';

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
  suggestedProfile: profile,
}) satisfies z.ZodType<LogSummary>;

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
