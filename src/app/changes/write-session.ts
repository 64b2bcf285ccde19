import {
  openReader,
  forgeWriter,
  openMeter,
  openSender,
  type Clock,
  type JiraReader,
  type JiraWriter,
} from '../../jira';
import { openAllowance } from '../../jira/allowance';

/** A resolver has 25 seconds: no write is begun after these, and no wait for Jira goes beyond. */
const limits = { calls: 450, milliseconds: 15_000 } as const;

/** What it takes to change Jira: nothing else in the back end opens a writer. */
export interface WriteSession {
  readonly jira: JiraReader & JiraWriter;
  /** Whether another write may be begun. */
  mayGoOn(): boolean;
}

/** Both ways to Jira as the viewer, within the allowance of one change. */
export function openWriteSession(clock: Clock): WriteSession {
  const meter = openMeter();
  const allowance = openAllowance(clock, meter, limits);
  const send = openSender(clock, meter, allowance);
  return { jira: { ...openReader(send), ...forgeWriter(send) }, mayGoOn: () => allowance.mayCall() };
}
