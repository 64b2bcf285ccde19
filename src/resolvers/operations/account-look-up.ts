import { z } from 'zod';
import { cardOf, lookUp } from '../../app/facts/account-card';
import type { AdminDefinition } from '../../app/invocation';
import { accountId } from '../payloads/parts';
import { good } from '../../app/problems';

/** Who an account id belongs to. */
export const accountLookUp: AdminDefinition<'account/look-up'> = {
  who: 'jira-admin',
  payload: z.object({ accountId }),
  run: async (payload, { jira }) => {
    const seen = await lookUp(payload.accountId, jira);
    return seen.ok ? good(cardOf(seen.value)) : seen;
  },
};
