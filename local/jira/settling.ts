import type { Site } from './site/site-file';

/**
 * Changes that do not count at once: a real site can take seconds until a new grant shows in a verdict, while schemes and
 * roles already read as changed. Each change keeps the site of the moment before it until it has settled.
 */
export class Settling {
  private pending: { readonly site: Site; readonly until: number }[] = [];

  constructor(private readonly site: Site) {}

  /** Makes a change; with a delay, verdicts go by the site before it until then. A change that throws was none. */
  change<T>(now: Date, make: () => T): T {
    const { settlesAfterMs } = this.site;
    if (settlesAfterMs === 0) return make();
    const before = structuredClone(this.site);
    const made = make();
    this.pending.push({ site: before, until: now.getTime() + settlesAfterMs });
    return made;
  }

  /** The site that verdicts go by at this moment. */
  settled(now: Date): Site {
    this.pending = this.pending.filter(({ until }) => until > now.getTime());
    return this.pending[0]?.site ?? this.site;
  }
}
