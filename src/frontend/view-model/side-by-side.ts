import type { PairState, SideBySide } from '../../report/side-by-side-view';

/** Who can do the whole task in a space. */
export const pairStateNames = ({
  first,
  second,
}: Pick<SideBySide, 'first' | 'second'>): Readonly<Record<PairState, string>> => ({
  'only-first': `Only ${first.displayName}`,
  neither: 'Neither',
  'not-known': 'Not known',
  'only-second': `Only ${second.displayName}`,
  both: 'Both',
});
