import { reportToAtlassian, type Clock } from '../jira';
import { reportAccounts } from '../app/duties/report-accounts';
import { eraseAll } from '../store';
import { logFault } from './log-fault';

/** What Forge calls by itself, without a person: nothing is asked of Jira, and nothing changed there. */
export interface Duties {
  /** Once a week: reports the account ids that are stored. */
  readonly weekly: () => Promise<void>;
  /** Before the app leaves a site: empties the store. */
  readonly uninstall: () => Promise<void>;
}

/** The manifest gives the weekly function 900 seconds; the last are for erasing what Atlassian says is closed. Milliseconds. */
const reportingWithin = 600_000;
/** Forge waits 25 seconds for it. Milliseconds. */
const erasingWithin = 20_000;

export function dutiesOf(clock: Clock): Duties {
  const logged = (operation: string, work: () => Promise<void>) => async (): Promise<void> => {
    try {
      await work();
    } catch (error) {
      logFault(operation, error);
      throw error;
    }
  };
  return {
    weekly: logged('weekly', () =>
      reportAccounts({
        clock,
        report: reportToAtlassian(() => clock.now()),
        until: clock.now() + reportingWithin,
      }),
    ),
    uninstall: logged('uninstall', async () => {
      const until = clock.now() + erasingWithin;
      await eraseAll('', () => clock.now() < until);
    }),
  };
}
