import type { MadeChange } from '../../report/change-view';
import type { Outcome } from '../../contract';
import type { ChangeResult, JournalAsked } from '../../contract/changes';
import { mayPass } from '../view-model/problems';
import type { ChangesPort } from './port';

/**
 * Sends a write once. Where its answer is lost, it may have been made all the same: the journal knows, and the write is never
 * sent a second time. `asked`: where in the journal it stands; its newest page is looked at otherwise.
 */
export async function sentOnce(
  port: ChangesPort,
  send: () => Promise<Outcome<ChangeResult>>,
  isIt: (change: MadeChange) => boolean,
  asked: JournalAsked = {},
): Promise<Outcome<ChangeResult>> {
  const outcome = await send();
  if (outcome.ok || !mayPass(outcome.problem)) return outcome;
  const journal = await port.journal(asked);
  if (!journal.ok) return outcome;
  const { changes, sequence } = journal.value;
  const change = changes.find(isIt);
  return change === undefined ? outcome : { ok: true, value: { change, sequence } };
}
