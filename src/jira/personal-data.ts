import { privacy } from '@forge/api';
import * as z from 'zod';
import { retryAfterIn } from './retry-policy';

/** An account of which something is stored, and when the oldest of that was retrieved (ISO). */
interface HeldAccount {
  readonly accountId: string;
  readonly updatedAt: string;
}

const updates = z.array(z.object({ accountId: z.string(), status: z.enum(['closed', 'updated']) }));

export type AccountUpdate = z.infer<typeof updates>[number];

type ReportAnswer =
  | { readonly kind: 'answered'; readonly updates: readonly AccountUpdate[] }
  /** Atlassian takes none for now. */
  | { readonly kind: 'wait'; readonly milliseconds: number }
  | { readonly kind: 'refused' };

/** Reports at most 90 accounts to Atlassian, which says whose data has changed and whose account is closed. */
export type ReportToAtlassian = (accounts: readonly HeldAccount[]) => Promise<ReportAnswer>;

/** Where Atlassian does not say how long to wait. */
const unsaid = 60_000;

/** `reportPersonalData` sends batches of 90 all at once and rejects with the answer to one of them: so it is given one at a time. */
export const reportToAtlassian =
  (now: () => number): ReportToAtlassian =>
  async (accounts) => {
    try {
      const answer = updates.safeParse(await privacy.reportPersonalData([...accounts]));
      return answer.success ? { kind: 'answered', updates: answer.data } : { kind: 'refused' };
    } catch (error) {
      if (!isResponse(error)) return { kind: 'wait', milliseconds: unsaid };
      if (error.status !== 429 && error.status < 500) return { kind: 'refused' };
      const seconds = retryAfterIn(error.headers, now());
      return { kind: 'wait', milliseconds: seconds === null ? unsaid : Math.max(1, seconds) * 1000 };
    }
  };

function isResponse(error: unknown): error is Pick<Response, 'status' | 'headers'> {
  return typeof error === 'object' && error !== null && 'status' in error && 'headers' in error;
}
