import { byCodeUnits } from '../text/order';
import type { LookLine, PlaceChange, WatchedPlace, WatchLine } from './watch';

/** A change of what is missing in a place, and since when. */
export interface StillMissing extends PlaceChange {
  readonly since: string;
  /** new: the space is; found: nobody had looked there before. */
  readonly kind: 'lost' | 'new' | 'found';
}

export interface WatchNews {
  /** What was lost, is missing in new spaces, or was found missing, and did not come back since. The site first, then by key. */
  readonly missing: readonly StillMissing[];
  /** The time of the first of these. */
  readonly since: string | null;
  /** Lines name so many places at most: there are more. */
  readonly isWhole: boolean;
}

/** Whether a permission is missing in a place by the newest verdict, and not left out on purpose. */
type StillMisses = (place: WatchedPlace, permission: string) => boolean;

/** What became missing after a moment and still is, from the lines of the watch, the oldest first. */
export function newsSince(lines: readonly WatchLine[], from: string, stillMisses: StillMisses): WatchNews {
  const looks = lines.filter((line): line is LookLine => line.kind === 'looked' && line.at > from);
  const missing = new Map<string, StillMissing>();
  for (const { at, lost, regained, fresh, found, gone } of looks) {
    for (const { id } of gone.first) missing.delete(id);
    for (const change of regained.first) {
      const known = missing.get(change.id);
      if (known === undefined) continue;
      const left = known.permissions.filter((key) => !change.permissions.includes(key));
      if (left.length === 0) missing.delete(change.id);
      else missing.set(change.id, { ...known, permissions: left });
    }
    const lists = { lost, new: fresh, found } as const;
    for (const kind of ['lost', 'new', 'found'] as const) {
      for (const change of lists[kind].first) {
        const known = missing.get(change.id);
        const permissions = [...new Set([...(known?.permissions ?? []), ...change.permissions])].sort();
        missing.set(change.id, { since: at, kind, ...known, key: change.key, id: change.id, permissions });
      }
    }
  }
  const sorted = [...missing.values()]
    .map((place) => ({
      ...place,
      permissions: place.permissions.filter((permission) => stillMisses(place, permission)),
    }))
    .filter(({ permissions }) => permissions.length > 0)
    .sort((one, other) => byCodeUnits(one.key ?? '', other.key ?? ''));
  const [since = null] = sorted.map((change) => change.since).sort();
  const isWhole = looks.every((line) =>
    [line.lost, line.regained, line.fresh, line.found, line.gone].every(
      ({ total, first }) => total === first.length,
    ),
  );
  return { missing: sorted, since, isWhole };
}
