import { route } from '@forge/api';
import * as z from 'zod';
import { auditRecord, changesOf, timeOf } from './audit-changes';
import { mapResult } from './failure';
import { limits, type JiraReader } from './port';
import type { ReadingSender } from './sender';

const answer = z.object({
  offset: z.literal(0),
  limit: z.int().positive(),
  total: z.int().nonnegative(),
  records: z.array(auditRecord),
});

/**
 * Jira's audit log, newest first, for Jira admins; 403 where every product is on the Free plan. Its summaries and categories are
 * in the language of the site, so what a record is about is told by types and ids alone. One call, the most that Jira gives.
 */
export function auditCalls(send: ReadingSender): Pick<JiraReader, 'auditSince'> {
  return {
    auditSince: async (from, { filter = '', limit = limits.auditRecordsPerPage } = {}) =>
      mapResult(
        await send({
          endpoint: 'GET /rest/api/3/auditing/record',
          scope: 'manage:jira-configuration',
          answer,
          // as many as there are, or as there is room for: fewer would pass for a log that has no more
          fits: ({ records, total, limit: room }) => records.length === Math.min(total, room, limit),
          points: ({ records }) => 1 + records.length,
          send: (jira) =>
            jira.requestJira(route`/rest/api/3/auditing/record?from=${from}&limit=${limit}&filter=${filter}`),
        }),
        ({ total, records }) => ({
          total,
          items: records.map((record) => ({
            id: record.id ?? '',
            at: timeOf(record),
            about: [record.objectItem, ...(record.associatedItems ?? [])].flatMap((one) =>
              one?.id == null || one.typeName == null ? [] : [{ type: one.typeName, id: one.id }],
            ),
            changes: changesOf(record),
          })),
        }),
      ),
  };
}
