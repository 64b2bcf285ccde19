import type { SiteAddresses } from '.';

/** The hosts under which a site is reached, the one that people see first. */
export function siteHosts({ baseUrl, displayUrl }: SiteAddresses): readonly string[] {
  return [...new Set([displayUrl, baseUrl].map((url) => new URL(url).host))];
}
