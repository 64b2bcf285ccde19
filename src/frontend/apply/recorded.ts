import type { MadeChange } from '../../report/plan-view';
import type { Outcome } from '../../contract';
import type { Carried } from '../../contract/changes';
import { mayPass } from '../view-model/problems';
import type { ChangesPort } from './port';

/**
 * Sends a write once. Where its answer is lost, it may have been made all the same: the journal knows, and the write is never
 * sent a second time.
 */
export async function sentOnce(
  port: ChangesPort,
  send: () => Promise<Outcome<Carried>>,
  isIt: (change: MadeChange) => boolean,
): Promise<Outcome<Carried>> {
  const outcome = await send();
  if (outcome.ok || !mayPass(outcome.problem)) return outcome;
  const journal = await port.journal();
  if (!journal.ok) return outcome;
  const { changes, turn } = journal.value;
  const change = changes.find(isIt);
  return change === undefined ? outcome : { ok: true, value: { change, turn } };
}
