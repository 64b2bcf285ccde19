import { isSameProfile } from '../../access';
import type { Clock } from '../../jira';
import type { Profile } from '../../report';
import { reportLines } from '../../store';
import type { Invocation } from '../invocation';
import { openReport, type OpenReport } from './open-report';
import type { StoredLine } from './stored-report';

/** The newest report on the account that the site's admins chose: one that stands beside another is on who may take its place. */
export async function siteLine(clock: Clock): Promise<StoredLine | undefined> {
  return (await reportLines<StoredLine>(clock.now())).find(({ beside }) => beside === undefined);
}

/** That report, where it is on this account and for this task. null: it is not, or its rows are no longer kept. */
export async function siteReport(
  accountId: string,
  profile: Profile,
  invocation: Invocation,
): Promise<OpenReport | null> {
  const line = await siteLine(invocation.clock);
  if (line?.accountId !== accountId || !isSameProfile(line.profile, profile)) return null;
  const report = await openReport(line.reportId, invocation);
  return report.ok ? report.value : null;
}
