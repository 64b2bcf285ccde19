import type { AdminDefinition } from '../../app/invocation';
import { scanStart as payload } from '../payloads/scan-start';
import { begin } from '../../app/scan/begin';
import { startScan } from '../../app/scan/start';

/** Starts a scan of the site, or says who is scanning it. */
export const scanStart: AdminDefinition<'scan/start'> = {
  who: 'jira-admin',
  payload,
  run: (start, invocation) => startScan(() => begin(start, invocation.viewer, invocation.clock), invocation),
};
