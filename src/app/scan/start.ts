import type { Outcome, Started } from '../../contract';
import type { Invocation } from '../invocation';
import { leaveToBackground } from './go-on';
import { namedStatus } from './named-status';
import { bad, good } from '../problems';
import { keepChoice } from '../reports/profile-choice';
import { lastScan, openScan } from './journal';
import { isOver, type ScanEntry, type ScanHead } from './record';

/** A scan that has not been opened yet. */
export interface Begun {
  readonly head: ScanHead;
  readonly entry: ScanEntry;
}

/** Opens a scan as the site's only one, or says who is scanning it. Its account is the site's choice from now on, unless it stands beside that. */
export async function startScan(
  begin: () => Promise<Outcome<Begun>>,
  invocation: Invocation,
): Promise<Outcome<Started>> {
  const slot = await lastScan(invocation.clock.now());
  if (slot.scan !== null && !isOver(slot.scan.entry)) {
    return good({ kind: 'busy', scan: await namedStatus(slot.scan, invocation) });
  }
  const begun = await begin();
  if (!begun.ok) return begun;
  const { head, entry } = begun.value;
  const opened = await openScan(slot, head, entry);
  if (opened !== null && head.beside === undefined)
    await keepChoice(head.accountId, head.profile, head.profileBy ?? null);
  if (opened?.entry.state === 'running') await leaveToBackground(opened, invocation.clock);
  const { scan } = await lastScan(invocation.clock.now());
  if (scan === null) return bad('internal', 'The check could not be started. Try again.');
  return good({ kind: opened === null ? 'busy' : 'started', scan: await namedStatus(scan, invocation) });
}
