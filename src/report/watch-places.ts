import { globalQuestions, projectQuestions, type Profile } from '../diagnosis';
import type { SiteFacts } from '../diagnosis/facts';
import { byCodeUnits } from '../text/order';
import { theSite, type PlaceSeen, type PlaceVerdict } from './watch';

/** What Jira says of the site and of each live space, for what a task needs. */
export function placesSeen(profile: Profile, facts: SiteFacts): readonly PlaceSeen[] {
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
