import { z } from 'zod';
import type { CauseKind } from '../../diagnosis/gap';
import { causeKinds } from '../../report';
import { rowStates, sortOrders, type ViewQuery } from '../../report/view';
import { name, page } from './parts';

export const spaceFilters = z.object({
  text: z.string().max(200),
  cause: z.enum(causeKinds as readonly [CauseKind, ...CauseKind[]]).nullable(),
  state: z.enum(rowStates).nullable(),
  scheme: name.nullable().optional(),
});

export const viewQuery = spaceFilters.extend({
  sort: z.enum(sortOrders),
  page,
}) satisfies z.ZodType<ViewQuery>;
