import { vendorProfiles } from '../../access';
import { readSettings, eraseEverything } from '../../store';
import { cardOf, lookUp, searchAccounts } from '../../app/facts/account-card';
import type { AdminDefinition } from '../../app/invocation';
import { accountId, name, nothing } from '../payloads/parts';
import { badCall, good, bad } from '../../app/problems';
import { keptReports } from '../../app/scan/kept-reports';
import { profileOfSite } from '../../app/reports/profile-choice';
import { namedStatus } from '../../app/scan/named-status';
import { lastScan } from '../../app/scan/journal';
import { siteHosts } from '../../jira/site-hosts';
import * as z from 'zod';

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
      vendors: vendorProfiles.flatMap(({ vendor, name }) => (vendor === null ? [] : [{ id: vendor, name }])),
      scan: scan === null ? null : await namedStatus(scan, invocation),
      reports: lines.map(({ values: _values, findings: _findings, ...line }) => line),
    });
  },
};

/** Who an account id belongs to. */
export const accountLookUp: AdminDefinition<'account/look-up'> = {
  who: 'jira-admin',
  payload: z.object({ accountId }),
  run: async (payload, { jira }) => {
    const seen = await lookUp(payload.accountId, jira);
    return seen.ok ? good(cardOf(seen.value)) : seen;
  },
};

/** Service accounts and apps by name. */
export const accountSearch: AdminDefinition<'account/search'> = {
  who: 'jira-admin',
  payload: z.object({ text: name.min(2) }),
  run: ({ text }, { jira }) => searchAccounts(text, jira),
};

/** A resolver has 25 seconds. */
const milliseconds = 15_000;

/** Deletes everything that this app stored, as far as it can be deleted now: the page asks again until nothing is left. */
export const storeErase: AdminDefinition<'store/erase'> = {
  who: 'jira-admin',
  whileErasing: true,
  payload: nothing,
  run: async (_payload, { clock }) => {
    const until = clock.now() + milliseconds;
    const { values, complete, failed, wait } = await eraseEverything(clock, () => clock.now() < until);
    if (failed > 0) {
      return bad(
        'internal',
        `Forge did not delete ${failed} of the stored values, so not everything is deleted. Press the button again to delete the rest.`,
      );
    }
    return good({ erased: values, again: complete ? null : Math.ceil(wait / 1000) });
  },
};
