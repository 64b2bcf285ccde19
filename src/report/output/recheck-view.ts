import { partsOf, type GapPart, type GapRef } from '../../diagnosis/gap-ref';
import type { Recheck } from '../recheck';
import { gapsSince, type CurrentProject } from '../current-state';
import { recheckSays } from '../words/current-state';
import type { Words } from '../words/words';

/** What came of asking again about one space: needs one by one, and a sentence. */
export function recheckView(
  project: CurrentProject,
  { closed, open, fresh }: Recheck,
  words: Words,
): {
  readonly closed: readonly GapRef[];
  readonly open: readonly GapRef[];
  readonly fresh: readonly GapRef[];
  readonly says: string;
} {
  const placed = (parts: readonly GapPart[]): readonly GapRef[] =>
    parts.map((part) => ({ project: project.key, ...part }));
  return {
    closed: placed(closed),
    open: placed(open),
    fresh: placed(gapsSince({ fresh }).flatMap(partsOf)),
    says: recheckSays(project, words),
  };
}
