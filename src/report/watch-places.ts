import type { PermissionKey } from '../access/model';
import { globalQuestions, projectQuestions, type Profile } from '../diagnosis';
import type { SiteFacts } from '../diagnosis/facts';
import { byCodeUnits } from '../text/order';
import { acceptanceOfPart, acceptedAt, type Accepted } from './accepted';
import { theSite, type PlaceSeen, type PlaceVerdict, type WatchedPlace } from './watch';

/**
 * What Jira says of the site and of each live space, for what a task needs and nobody left out on purpose. What is not left out any more is
 * found missing by the next look, and news again.
 */
export function placesSeen(
  profile: Profile,
  facts: SiteFacts,
  accepted: readonly Accepted[],
): readonly PlaceSeen[] {
  return placesAsked(profile, facts).map((place) => withoutLeftOut(place, accepted));
}

function withoutLeftOut(place: PlaceSeen, accepted: readonly Accepted[]): PlaceSeen {
  const { id, key, verdict } = place;
  if (verdict === null) return place;
  const missing = missingIn(place, verdict, accepted);
  if (missing.length === verdict.missing.length) return place;
  const leftOut = verdict.missing.filter((permission) => !missing.includes(permission));
  const asked = verdict.asked.filter((permission) => !leftOut.includes(permission));
  return { id, key, leftOut: true, verdict: { asked, missing } };
}

/** What is missing in a watched place, and not left out on purpose. */
export function missingIn(
  { id, key }: WatchedPlace,
  { missing }: PlaceVerdict,
  accepted: readonly Accepted[],
): readonly PermissionKey[] {
  if (missing.length === 0) return missing;
  const here = acceptedAt(key === null ? null : { id, key }, accepted);
  return missing.filter((permission) => acceptanceOfPart({ permission }, here) === null);
}

function placesAsked(profile: Profile, facts: SiteFacts): readonly PlaceSeen[] {
  const { verdicts, projects } = facts;
  const questions = [...projectQuestions(profile, null, facts)];
  // they are asked with the first of the spaces
  const isAsked = questions.some(([id]) => verdicts.projects.has(id));
  const site = isAsked ? verdictOn(globalQuestions(profile, null, facts), new Set(verdicts.global)) : null;
  return [
    { ...theSite, verdict: site },
    ...questions.map(([id, asked]): PlaceSeen => {
      const granted = asked.length === 0 ? new Set<string>() : verdicts.projects.get(id);
      const verdict = granted === undefined ? null : verdictOn(asked, granted);
      return { id, key: projects.get(id)?.key ?? id, verdict };
    }),
  ];
}

function verdictOn(asked: readonly string[], granted: ReadonlySet<string>): PlaceVerdict {
  const sorted = [...asked].sort(byCodeUnits);
  return { asked: sorted, missing: sorted.filter((key) => !granted.has(key)) };
}
