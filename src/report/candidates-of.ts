import type { Candidate, UnrecognisedClass } from '../diagnosis/gap';

/** All that records may be about: most classes have one candidate or none. */
export function candidatesOf({
  candidate,
  candidates,
}: Pick<UnrecognisedClass, 'candidate' | 'candidates'>): readonly Candidate[] {
  return candidates ?? (candidate === null ? [] : [candidate]);
}
