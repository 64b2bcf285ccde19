import { profileGlobals, tierOf } from '../../../access';
import type { Gap } from '../../../diagnosis/gap';
import type { GapPart } from '../../../diagnosis/gap-ref';
import type { Profile, Recheck } from '../../../report';

/** The site's own part of asking again: global permissions. */
export interface SiteToAsk {
  /** Gaps of the site. */
  readonly site: readonly Gap[];
  readonly profile: Profile;
  /** Permission keys that the site has: one unknown key makes Jira refuse a whole request. */
  readonly onSite: ReadonlySet<string>;
}

/** Global permissions that are gaps, for Jira refused them. What only the log says of no space may be any permission. */
const refusedGlobally = ({ site, onSite }: SiteToAsk): readonly string[] =>
  site.flatMap(({ permission, evidence }) =>
    permission !== null && evidence !== 'log-only' && onSite.has(permission) ? [permission] : [],
  );

/** Those, and the profile's. */
export function globalsToAsk(site: SiteToAsk): readonly string[] {
  const ofProfile = profileGlobals(site.profile).filter((key) => site.onSite.has(key));
  return [...new Set([...ofProfile, ...refusedGlobally(site)])].sort();
}

/** What Jira's answer makes of the site's own gaps. */
export function answeredForSite(
  site: SiteToAsk,
  granted: readonly string[],
): Pick<Recheck, 'status' | 'closed' | 'open' | 'fresh'> {
  const parts = (keys: readonly string[]): readonly GapPart[] => keys.map((permission) => ({ permission }));
  const gaps = refusedGlobally(site);
  const refused = globalsToAsk(site).filter((key) => !granted.includes(key));
  return {
    status: 'live',
    closed: parts(gaps.filter((key) => granted.includes(key))),
    open: parts(gaps.filter((key) => !granted.includes(key))),
    fresh: refused
      .filter((key) => !gaps.includes(key))
      .map((permission) => ({ permission, tier: tierOf(permission) })),
  };
}
