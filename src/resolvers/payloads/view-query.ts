import { z } from 'zod';
import type { CauseKind } from '../../diagnosis/gap';
import { causeKinds } from '../../report';
import { rowStates, sortOrders, type ViewQuery } from '../../report/view';

export const viewQuery = z.object({
  text: z.string().max(200),
  cause: z.enum(causeKinds as readonly [CauseKind, ...CauseKind[]]).nullable(),
  state: z.enum(rowStates).nullable(),
  sort: z.enum(sortOrders),
  page: z.number().int().min(1).max(1_000_000),
}) satisfies z.ZodType<ViewQuery>;
