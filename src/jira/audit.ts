import api, { route } from '@forge/api';
import { z } from 'zod';
import { mapResult } from './failure';
import { limits, type JiraReader } from './port';
import type { Sender } from './sender';

/** Jira leaves out what it does not know of a thing, and the things that it does not know of. */
const item = z.object({ id: z.union([z.string(), z.number()]).nullish(), typeName: z.string().nullish() });
const answer = z.object({
  total: z.number(),
  records: z.array(z.object({ objectItem: item.nullish(), associatedItems: z.array(item).nullish() })),
});

/**
 * Jira's audit log, newest first, for Jira admins; 403 where every product is on the Free plan. Its summaries and categories are
 * in the language of the site, so what a record is about is told by types and ids alone. One call, the most that Jira gives.
 */
export function auditCalls(send: Sender): Pick<JiraReader, 'auditSince'> {
  return {
    auditSince: async (from) =>
      mapResult(
        await send({
          endpoint: 'GET /rest/api/3/auditing/record',
          answer,
          points: ({ records }) => 1 + records.length,
          send: () =>
            api
              .asUser()
              .requestJira(
                route`/rest/api/3/auditing/record?from=${from}&limit=${limits.auditRecordsPerPage}`,
              ),
        }),
        ({ total, records }) => ({
          total,
          items: records.map(({ objectItem, associatedItems }) => ({
            about: [objectItem, ...(associatedItems ?? [])].flatMap((one) =>
              one?.id == null || one.typeName == null ? [] : [{ type: one.typeName, id: String(one.id) }],
            ),
          })),
        }),
      ),
  };
}
