import { z } from 'zod';
import type { MapQuery } from '../../report/map-view';
import { name, ownId, page } from './parts';
import { spaceFilters } from './view-query';

const groupId = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('scheme'), id: name.nullable() }),
  z.object({ kind: z.enum(['team-managed', 'complete', 'not-checked']) }),
]);

export const mapQuery = spaceFilters.extend({
  open: groupId.nullable(),
  page,
  rowsPage: page,
  allColumns: z.boolean(),
  planId: ownId.nullable(),
}) satisfies z.ZodType<MapQuery>;
