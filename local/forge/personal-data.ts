import * as z from 'zod';
import { accountsPerReport } from './limits';

/** Where `privacy.reportPersonalData` of `@forge/api` sends its accounts. */
export const reportPath = '/app/report-accounts';

const body = z.object({
  accounts: z
    .array(z.object({ accountId: z.string().min(1), updatedAt: z.iso.datetime() }))
    .min(1)
    .max(accountsPerReport),
});

type ReportedAccount = z.infer<typeof body>['accounts'][number];

/** Atlassian's side of the reporting of personal data. */
export interface PersonalData {
  answer(init: RequestInit | undefined, scopes: readonly string[]): Promise<Response>;
  /** Every batch that was taken, oldest first. */
  readonly reports: readonly (readonly ReportedAccount[])[];
}

interface People {
  readonly closed: ReadonlySet<string>;
  /** Account id → when something of it changed, in milliseconds since the epoch. */
  readonly updated: ReadonlyMap<string, number>;
  /** The first answer that is not null stands in place of the next report's: 429, for one. */
  readonly refuse: () => Response | null;
}

/**
 * Says of each reported account whether it is closed, or was updated since what the app holds of it was retrieved; 204 where neither is.
 * (developer.atlassian.com/cloud/jira/platform/user-privacy-developer-guide)
 */
export function openPersonalData(people: Partial<People> = {}): PersonalData {
  const { closed = new Set(), updated = new Map<string, number>(), refuse = () => null } = people;
  const reports: (readonly ReportedAccount[])[] = [];
  return {
    reports,
    answer: async (init, scopes) => {
      if (!scopes.includes('report:personal-data')) {
        return Response.json({ code: 401, message: 'Unauthorized; scope does not match' }, { status: 401 });
      }
      const refused = refuse();
      if (refused !== null) return refused;
      const sent = body.safeParse(JSON.parse(typeof init?.body === 'string' ? init.body : 'null'));
      if (!sent.success) return Response.json({ message: z.prettifyError(sent.error) }, { status: 400 });
      const { accounts } = sent.data;
      reports.push(accounts);
      const answers = accounts.flatMap(({ accountId, updatedAt }) => {
        if (closed.has(accountId)) return [{ accountId, status: 'closed' }];
        const isNewer = (updated.get(accountId) ?? 0) > Date.parse(updatedAt);
        return isNewer ? [{ accountId, status: 'updated' }] : [];
      });
      return answers.length === 0
        ? new Response(null, { status: 204 })
        : Response.json({ accounts: answers });
    },
  };
}
