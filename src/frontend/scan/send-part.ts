import type { Outcome, ScanStatus } from '../../contract';
import type { ScanPort } from './port';

/** Sends the next part of the log that has not arrived. */
export async function sendPart(port: ScanPort, scan: ScanStatus): Promise<Outcome<ScanStatus>> {
  const part = scan.parts.arrived;
  const findings = await port.findings(part);
  if (findings === null)
    return refused(
      'The log is no longer in the box above. Stop this check, drop the log again, and start again.',
    );
  const outcome = await port.sendFindings(scan.scanId, part, findings);
  if (outcome.ok && outcome.value.state === 'receiving' && outcome.value.parts.arrived <= part)
    return refused('A part of the log did not arrive. Stop this check and start it again.');
  return outcome;
}

function refused(says: string): Outcome<ScanStatus> {
  return { ok: false, problem: { code: 'bad-request', says } };
}
