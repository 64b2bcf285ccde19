import type { Outcome } from '../../contract';
import type { Invocation } from '../invocation';
import { bad, good } from '../problems';
import { profileChooser } from '../reports/profile-choice';
import type { OpenReport } from '../reports/open-report';
import { begin } from './begin';
import { runningWith } from './begin-recheck';
import type { Begun } from './start';

/** A scan of another account for the task of a report, in the same spaces: its report stands beside that one. */
export async function beginBeside(
  { reportId, stored }: OpenReport,
  parts: number,
  accountId: string,
  { viewer, clock }: Invocation,
): Promise<Outcome<Begun>> {
  const { account, profile, log } = stored.summary;
  if (accountId === account.accountId) {
    return bad(
      'bad-request',
      'This report is on that account already. Choose another account to compare it with.',
    );
  }
  const begun = await begin({ accountId, profile, log, parts, actors: [], hosts: [] }, viewer, clock);
  if (!begun.ok) return begun;
  const profileBy = await profileChooser(reportId, stored);
  const beside = { reportId, accountId: account.accountId };
  return good(runningWith(begun.value, parts, { profileBy, beside }));
}
