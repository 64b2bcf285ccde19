import type { Clock } from '../../jira';
import type { SpaceAgain } from '../../report';
import { keys, listAccounts, writeReportPart, takeLease } from '../../store';
import { openAgain, type StoredAgain } from '../views/overlay';

/** How often, and after how many milliseconds, somebody else's writing is waited for. */
const patience = { tries: 10, milliseconds: 200 } as const;

/** Lays an answer over a report. False: others were writing all the time, and nothing was kept. */
export async function keepAgain(
  reportId: string,
  key: string,
  { space, site }: { readonly space: SpaceAgain; readonly site: SpaceAgain | null },
  clock: Clock,
): Promise<boolean> {
  await listAccounts([space.by]);
  for (let tries = 0; tries < patience.tries; tries += 1) {
    const lease = await takeLease(`${keys.reportPart(reportId, 'again')}:write`, clock.now());
    if (lease === null) {
      await clock.sleep(patience.milliseconds);
      continue;
    }
    try {
      const { whole: _whole, ...before } = await openAgain(reportId);
      const after: StoredAgain = {
        ...before,
        turn: crypto.randomUUID(),
        spaces: { ...before.spaces, [key]: space },
        ...(site === null ? {} : { site }),
      };
      await writeReportPart(reportId, 'again', after);
      return true;
    } finally {
      await lease.release();
    }
  }
  return false;
}
