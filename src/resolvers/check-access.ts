import { asksForConsent, openMeter, openReader, openSender, type Clock } from '../jira';
import { openAllowance } from '../jira/allowance';
import type { Outcome } from '../contract';
import { keepLooking } from '../app/duties/look';
import { accessNow, type AccessNow } from '../app/watch/access-now';
import { bad, badCall } from '../app/problems';
import { ifNotErasing } from './erasing';
import { asJiraAdmin } from './guard';
import { logFault } from './log-fault';

/** What an automation rule gets: the outputs of the manifest, or why there are none. */
type ActionAnswer = AccessNow | { readonly errors: readonly { readonly message: string }[] };

/** An action may take 25 seconds; it asks Jira who calls, and what they may do. */
const limits = { calls: 10, milliseconds: 10_000 } as const;

/**
 * *Check backup access*, as automation calls it for a rule: as the person of the rule's connection, who has to be a Jira admin. Whatever goes
 * wrong is a message in the rule's audit log: of what is thrown automation says only that something was.
 */
export const checkAccessOf = (clock: Clock) => async (): Promise<ActionAnswer> => {
  try {
    const answer = await answered(clock);
    return answer.ok ? answer.value : refused(answer.problem.says);
  } catch (error) {
    if (asksForConsent(error)) return refused(consentSays);
    logFault('check-access', error);
    return refused(
      'Something went wrong in Permission Gaps. Nothing was changed in Jira. Run the rule again.',
    );
  }
};

const refused = (message: string): ActionAnswer => ({ errors: [{ message }] });

const consentSays =
  'The person of this rule’s connection has not allowed Permission Gaps to act for them. They have to open Permission Gaps in the Jira settings once, and press Allow access.';

const notAllowedSays =
  'The person of this rule’s connection is not a Jira admin: this action needs the global permission Administer Jira. Choose another connection.';

async function answered(clock: Clock): Promise<Outcome<AccessNow>> {
  const meter = openMeter();
  const jira = openReader(openSender(clock, meter, openAllowance(clock, meter, limits)));
  // asked first, for it is answered to no anonymous caller
  const caller = await jira.myself();
  if (!caller.ok) return badCall(caller.failure, 'say who calls');
  const admin = await asJiraAdmin(jira);
  if (!admin.ok) return admin.problem.code === 'not-allowed' ? bad('not-allowed', notAllowedSays) : admin;
  const open = await ifNotErasing(clock);
  if (!open.ok) return open;
  const now = await accessNow(clock);
  // it begins where it is due, and an hour is long for who waits for the first one
  if (now.ok) await keepLooking(clock);
  return now;
}
