import { reportToAtlassian, type Clock } from '../jira';
import { keepLooking } from '../app/duties/look';
import { lookAtSpace } from '../app/duties/space-came';
import { reportAccounts } from '../app/duties/report-accounts';
import { eraseAll } from '../store';
import { logFault } from './log-fault';

/** What Forge calls by itself, without a person: nothing is changed in Jira. */
export interface Duties {
  /** Once a week: reports the account ids that are stored. */
  readonly weekly: () => Promise<void>;
  /** Every hour: keeps the watch looking. */
  readonly hourly: () => Promise<void>;
  /** When a space was created, restored or taken out of the archive. */
  readonly spaceCame: (event: unknown) => Promise<void>;
  /** Before the app leaves a site: empties the store. */
  readonly uninstall: () => Promise<void>;
}

/** The manifest gives the weekly function 900 seconds; the last are for erasing what Atlassian says is closed. Milliseconds. */
const reportingWithin = 600_000;
/** Forge waits 25 seconds for it. Milliseconds. */
const erasingWithin = 20_000;

/** What Forge calls by itself. A fault is logged and thrown on: Forge counts it then. */
export function dutiesOf(clock: Clock): Duties {
  const logged = (operation: string, work: (event: unknown) => Promise<void>) => async (event?: unknown) => {
    try {
      await work(event);
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
    hourly: logged('hourly', () => keepLooking(clock)),
    spaceCame: logged('space-came', (event) => lookAtSpace(event, clock)),
    uninstall: logged('uninstall', async () => {
      const until = clock.now() + erasingWithin;
      await eraseAll('', () => clock.now() < until);
    }),
  };
}
