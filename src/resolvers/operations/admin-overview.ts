import { readSettings } from '../../store';
import { cardOf, lookUp } from '../../app/facts/account-card';
import type { AdminDefinition } from '../../app/invocation';
import { nothing } from '../payloads/parts';
import { badCall, good } from '../../app/problems';
import { keptReports } from '../../app/scan/kept-reports';
import { profileOfSite } from '../../app/reports/profile-choice';
import { namedStatus } from '../../app/scan/named-status';
import { lastScan } from '../../app/scan/journal';
import { siteHosts } from '../../jira/site-hosts';

/** What the admin page needs when it opens. */
export const adminOverview: AdminDefinition<'admin/overview'> = {
  who: 'jira-admin',
  payload: nothing,
  run: async (_payload, invocation) => {
    const { viewer, clock, jira } = invocation;
    const own = await lookUp(viewer, jira);
    if (!own.ok) return own;
    const site = await jira.site();
    if (!site.ok) return badCall(site.failure, 'say its address');
    const settings = await readSettings();
    // the account may be gone by now: then the field is empty again
    const chosen = settings === null ? null : await lookUp(settings.accountId, jira);
    const { scan } = await lastScan(clock.now());
    const lines = await keptReports(scan, clock);
    return good({
      viewer: cardOf(own.value),
      baseUrl: site.value.displayUrl,
      hosts: siteHosts(site.value),
      account: chosen?.ok === true ? cardOf(chosen.value) : null,
      profile: profileOfSite(settings),
      scan: scan === null ? null : await namedStatus(scan, invocation),
      reports: lines.map(({ values: _values, findings: _findings, ...line }) => line),
    });
  },
};
