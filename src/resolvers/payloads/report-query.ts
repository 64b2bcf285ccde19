import * as z from 'zod';
import { causeKinds } from '../../report';
import { rowStates, sortOrders, type ViewQuery } from '../../report/view';
import { pairStates, type SideBySideQuery } from '../../report/side-by-side-view';
import { name, page, ownId } from './parts';
import type { MapQuery } from '../../report/map-view';

const spaceFilters = z.object({
  text: z.string().max(200),
  cause: z.enum(causeKinds).nullable(),
  state: z.enum(rowStates).nullable(),
  scheme: name.nullable().optional(),
});

export const viewQuery = spaceFilters.extend({
  sort: z.enum(sortOrders),
  page,
}) satisfies z.ZodType<ViewQuery>;

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

export const sideBySideQuery = z.object({
  state: z.enum(pairStates).nullable(),
  page,
}) satisfies z.ZodType<SideBySideQuery>;
