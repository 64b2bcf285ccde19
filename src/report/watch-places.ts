import { globalQuestions, projectQuestions, type Profile } from '../diagnosis';
import type { SiteFacts } from '../diagnosis/facts';
import { byCodeUnits } from '../text/order';
import { acceptanceOfPart, type Accepted } from './accepted';
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
  if (verdict === null || verdict.missing.every((permission) => !isAcceptedIn(permission, place, accepted)))
    return place;
  const counts = (permission: string): boolean =>
    !verdict.missing.includes(permission) || !isAcceptedIn(permission, place, accepted);
  return {
    ...{ id, key, leftOut: true },
    verdict: { asked: verdict.asked.filter(counts), missing: verdict.missing.filter(counts) },
  };
}

/** Whether a permission of a watched place is left out on purpose. */
export const isAcceptedIn = (
  permission: string,
  { id, key }: WatchedPlace,
  accepted: readonly Accepted[],
): boolean => acceptanceOfPart({ permission }, key === null ? null : { id, key }, accepted) !== null;

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
