import type { AdminDefinition } from '../../app/invocation';
import { scanEstimate as estimatePayload, scanStart as payload, findings } from '../payloads/scan';
import { askedProfile } from '../../app/facts/own-profile';
import { begin } from '../../app/scan/begin';
import { startScan } from '../../app/scan/start';
import * as z from 'zod';
import { writeFindings } from '../../store';
import { driversStatus, namedStatus } from '../../app/scan/named-status';
import { accountId, ownId, nothing } from '../payloads/parts';
import { bad, good } from '../../app/problems';
import { scanWithId, advance, noSuchScan } from '../../app/scan/advance';
import { pageOf } from '../../app/scan/driver';
import { estimateOf } from '../../app/scan/estimate';
import { leaveToBackground } from '../../app/scan/go-on';
import { recordEntry, lastScan } from '../../app/scan/journal';
import { type ScanEntry, isOver } from '../../app/scan/record';
import { forgetScan } from '../../app/scan/tidy';
import { beginBeside } from '../../app/scan/begin-beside';
import { beginRecheck } from '../../app/scan/begin-recheck';
import { ofReport } from '../../app/reports/open-report';

/** What a check of every space is thought to cost, before it starts. */
export const scanEstimate: AdminDefinition<'scan/estimate'> = {
  who: 'jira-admin',
  payload: estimatePayload,
  run: estimateOf,
};

/** Starts a scan of the site, or says who is scanning it. */
export const scanStart: AdminDefinition<'scan/start'> = {
  who: 'jira-admin',
  payload,
  run: async (start, invocation) => {
    const profile = await askedProfile(start.profile, invocation.jira);
    if (!profile.ok) return profile;
    const wanted = { ...start, profile: profile.value };
    return startScan(() => begin(wanted, invocation.viewer, invocation.clock), invocation);
  },
};

/** Takes a part of a scan's findings. A part may be sent again; when all are there the scan runs. */
export const scanFindings: AdminDefinition<'scan/findings'> = {
  who: 'jira-admin',
  payload: z.object({ scanId: ownId, part: z.number().int().min(0), findings }),
  run: async ({ scanId, part, findings: sent }, invocation) => {
    for (;;) {
      const scan = await scanWithId(scanId, invocation.clock);
      if (scan === null) return noSuchScan;
      const { head, entry } = scan;
      if (part >= head.parts) {
        return bad(
          'bad-request',
          `This check expects ${head.parts} parts of the log, and part ${part + 1} came.`,
        );
      }
      if (entry.state !== 'receiving' || entry.arrived.includes(part)) {
        return good(await driversStatus(scan, invocation));
      }
      await writeFindings(scanId, part, sent);
      const arrived = [...entry.arrived, part].sort((a, b) => a - b);
      const state = arrived.length === head.parts ? 'running' : 'receiving';
      const next: ScanEntry = { ...entry, at: invocation.clock.now(), arrived, state };
      // another part may have come at the same moment: then look again
      const recorded = await recordEntry(scan, next);
      if (recorded?.entry.state === 'running') await leaveToBackground(recorded, invocation.clock);
    }
  },
};

/** Advances a scan by one bounded step. What it got stays, also where Jira did not answer in the end. */
export const scanAdvance: AdminDefinition<'scan/advance'> = {
  who: 'jira-admin',
  payload: z.object({ scanId: ownId, step: z.number().int().min(0) }),
  run: async ({ scanId, step }, invocation) => {
    const { scan, problem } = await advance(scanId, step, pageOf(invocation.viewer), invocation.clock);
    if (scan === null) return noSuchScan;
    return problem === null ? good(await driversStatus(scan, invocation)) : { ok: false, problem };
  },
};

/** Where the site's scan stands; null where there is none. */
export const scanStatus: AdminDefinition<'scan/status'> = {
  who: 'jira-admin',
  payload: nothing,
  run: async (_payload, invocation) => {
    const { scan } = await lastScan(invocation.clock.now());
    return good(scan === null ? null : await driversStatus(scan, invocation));
  },
};

/** Stops a scan, whoever started it. A step that is running finds it stopped and changes nothing. */
export const scanStop: AdminDefinition<'scan/stop'> = {
  who: 'jira-admin',
  payload: z.object({ scanId: ownId }),
  run: async ({ scanId }, invocation) => {
    for (;;) {
      const scan = await scanWithId(scanId, invocation.clock);
      if (scan === null) return noSuchScan;
      if (isOver(scan.entry)) return good(await namedStatus(scan, invocation));
      const stopped = { ...scan.entry, at: invocation.clock.now(), state: 'stopped', until: null } as const;
      // a step may have been written at the same moment: then stop after it
      if ((await recordEntry(scan, stopped)) !== null) await forgetScan(scanId);
    }
  },
};

/** *Check again* of all: a new scan with the account, the profile and the findings of a report. */
export const scanAgain: AdminDefinition<'scan/again'> = {
  who: 'jira-admin',
  payload: z.object({ reportId: ownId }),
  run: ofReport(async (report, _payload, invocation) => {
    const { findings } = report.stored;
    if (findings === undefined) return noFindings;
    return startScan(() => beginRecheck(report, findings, invocation), invocation);
  }),
};

/** Another account for the task of a report, with its findings. */
export const scanBeside: AdminDefinition<'scan/beside'> = {
  who: 'jira-admin',
  payload: z.object({ reportId: ownId, accountId }),
  run: ofReport(async (report, payload, invocation) => {
    const { findings } = report.stored;
    if (findings === undefined) return noFindings;
    return startScan(() => beginBeside(report, findings, payload.accountId, invocation), invocation);
  }),
};

const noFindings = bad<never>(
  'no-such-report',
  'What the log of this report said is no longer kept. Drop the log again to check everything again.',
);
