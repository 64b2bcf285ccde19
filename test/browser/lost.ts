import { putBook, space } from '../resolvers/watch/book';
import type { AppSite } from './app-site';

/** What the watch of a browser test has seen. */

const keys = ['PAY', 'SHOP', 'OPS', 'HR'];

export const gadget = '/jira:dashboardGadget/watch-gadget';

/** Two spaces lost something yesterday, one that is new lacks it, and an hour ago one could not be read. */
export function lost({ platform, site }: AppSite): void {
  const all = keys.map((key) => space(key));
  const worse = [
    space('PAY', 'BROWSE_PROJECTS'),
    space('SHOP', 'BROWSE_PROJECTS'),
    space('OPS'),
    space('HR'),
  ];
  const fresh = space('NEW', 'BROWSE_PROJECTS', 'VIEW_VOTERS_AND_WATCHERS');
  const watch = {
    ...{ accountId: '712020:backup-service', by: site.viewer },
    baseUrl: site.site.baseUrl,
  };
  putBook(platform, watch, platform.store.now() - 3_600_000, [
    { covers: 'whole', places: all },
    { covers: 'whole', places: [...worse, fresh] },
    { covers: 'whole', places: [...worse.slice(0, 3), { id: '1HR', key: 'HR', verdict: null }, fresh] },
  ]);
}
