import { heldThrough, type Profile } from '../access';
import { accessOf } from './explained';
import type { SiteFacts } from './facts';
import type { Beyond, BeyondEntry } from './gap';
import { askedIn, type LiveProject } from './needs';
import { byCodeUnits } from '../text/order';

/**
 * What the account has too much of: what single groups and roles give it and neither the profile nor the log asks for. From what
 * was read anyway: projects whose scheme is known, and roles that were read. Sorted.
 */
export function beyondNeeds(profile: Profile, live: readonly LiveProject[], facts: SiteFacts): Beyond {
  const entries = new Map<string, { entry: Omit<BeyondEntry, 'projects'>; projects: Set<string> }>();
  let basedOn = 0;
  for (const one of live) {
    const access = accessOf(one.project, facts);
    if (access === null) continue;
    basedOn += 1;
    const asked = new Set(askedIn(profile, one, facts));
    for (const { kind, name, permissions } of heldThrough(facts.account, access)) {
      const more = [...permissions].filter((key) => !asked.has(key)).sort(byCodeUnits);
      if (more.length === 0) continue;
      const key = [kind, name, ...more].join('\u0000');
      const known = entries.get(key) ?? {
        entry: { through: { kind, name }, permissions: more },
        projects: new Set<string>(),
      };
      known.projects.add(one.project.key);
      entries.set(key, known);
    }
  }
  const sorted = [...entries].sort(([a], [b]) => byCodeUnits(a, b));
  return {
    basedOn,
    entries: sorted.map(([, { entry, projects }]) => ({
      ...entry,
      projects: [...projects].sort(byCodeUnits),
    })),
  };
}
