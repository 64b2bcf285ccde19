import type { Clock } from '../../jira';
import { reportLines } from '../../store';
import type { StoredLine } from './stored-report';

/** The newest report on the account that the site's admins chose: one that stands beside another is on who may take its place. */
export async function siteLine(clock: Clock): Promise<StoredLine | undefined> {
  return (await reportLines<StoredLine>(clock.now())).find(({ beside }) => beside === undefined);
}
