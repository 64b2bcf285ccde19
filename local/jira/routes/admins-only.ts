import type { Call } from '../answers/call';
import { refuse } from '../answers/refusal';
import { administersJira } from '../decide/visibility';

/** Refuses whoever does not administer Jira, in the words that the specification gives. */
export function adminsOnly(call: Call): void {
  if (!administersJira(call.index, call.caller)) {
    throw refuse(
      403,
      'You are not authorized to perform this action. Administrator privileges are required.',
    );
  }
}
