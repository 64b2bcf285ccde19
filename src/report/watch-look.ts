import { tierOf } from '../diagnosis';
import { byCodeUnits } from '../text/order';
import type {
  Known,
  Look,
  LookLine,
  PlaceChange,
  PlaceKnown,
  PlaceSeen,
  PlaceVerdict,
  Several,
  WatchedPlace,
} from './watch';

/** Places that a list of a line names, at most; it counts all of them. */
const mostNamed = 200;
/** How long the verdict of a place that is on no list is kept: longer than Jira keeps a space in its trash. Milliseconds. */
const keptWhileGone = 90 * 86_400_000;

export const nothingKnown: Known = { listedOnce: false, places: new Map() };

/**
 * What a look has changed, and what is known after it. A place is compared with Jira's last verdict on it, however old that is, so that
 * each change is said once, by the first look that can see it.
 */
export function takeLook(known: Known, look: Look): { readonly line: LookLine; readonly known: Known } {
  const changes = { lost: [], regained: [], fresh: [], found: [] } as Record<
    'lost' | 'regained' | 'fresh' | 'found',
    PlaceChange[]
  >;
  const unread: WatchedPlace[] = [];
  const gone: WatchedPlace[] = [];
  const after = new Map<string, PlaceKnown>();

  for (const seen of look.places) {
    const before = known.places.get(seen.id);
    after.set(seen.id, placeAfter(seen, before, known));
    if (seen.verdict === null) {
      unread.push(placeOf(seen));
      continue;
    }
    for (const [kind, permissions] of Object.entries(changesIn(seen.verdict, before, known))) {
      if (permissions.length > 0)
        changes[kind as keyof typeof changes].push({ ...placeOf(seen), permissions });
    }
  }
  for (const [id, place] of known.places) {
    if (after.has(id)) continue;
    const left = placeLeft(place, look);
    if (left !== null) after.set(id, left);
    if (look.covers === 'part' && place.goneSince === undefined) unread.push(placeOf(place));
    if (look.covers === 'whole' && place.goneSince === undefined) gone.push(placeOf(place));
  }

  return {
    line: {
      ...{ kind: 'looked', at: look.at, covers: look.covers },
      ...standing(look),
      ...{ lost: several(changes.lost), regained: several(changes.regained) },
      ...{ fresh: several(changes.fresh), found: several(changes.found) },
      ...{ unread: several(unread), gone: several(gone) },
    },
    known: { listedOnce: known.listedOnce || look.covers === 'whole', places: after },
  };
}

/** How things stand in the places that were read. */
function standing({
  places,
}: Look): Pick<LookLine, 'spaces' | 'withoutContent' | 'withoutSettings' | 'leftOut' | 'global'> {
  const verdicts = places.flatMap(({ key, verdict }) => (key === null ? [] : (verdict ?? [])));
  const lacksContent = ({ missing }: PlaceVerdict): boolean =>
    missing.some((permission) => tierOf(permission) === 'content');
  const lacking = verdicts.filter(({ missing }) => missing.length > 0);
  const withoutContent = lacking.filter(lacksContent).length;
  const leftOut = places.filter((place) => place.key !== null && place.leftOut === true).length;
  return {
    spaces: verdicts.length,
    withoutContent,
    withoutSettings: lacking.length - withoutContent,
    ...(leftOut === 0 ? {} : { leftOut }),
    global: places.find(({ key }) => key === null)?.verdict?.missing ?? null,
  };
}

type Changes = Readonly<Record<'lost' | 'regained' | 'fresh' | 'found', readonly string[]>>;

function changesIn(
  { asked, missing }: NonNullable<PlaceSeen['verdict']>,
  before: PlaceKnown | undefined,
  known: Known,
): Changes {
  const none = { lost: [], regained: [], fresh: [], found: [] };
  const last = before?.verdict;
  if (last == null) {
    // the first look at all: that is how things stand, and no change
    if (!known.listedOnce) return none;
    return isNew(before, known) ? { ...none, fresh: missing } : { ...none, found: missing };
  }
  return {
    fresh: [],
    lost: missing.filter((key) => last.asked.includes(key) && !last.missing.includes(key)),
    // a permission that the site or the space had not before, or that was left out on purpose
    found: missing.filter((key) => !last.asked.includes(key)),
    regained: last.missing.filter((key) => asked.includes(key) && !missing.includes(key)),
  };
}

const isNew = (before: PlaceKnown | undefined, { listedOnce }: Known): boolean =>
  before === undefined ? listedOnce : before.isNew === true;

function placeAfter(seen: PlaceSeen, before: PlaceKnown | undefined, known: Known): PlaceKnown {
  const verdict = seen.verdict ?? before?.verdict ?? null;
  return { ...placeOf(seen), verdict, ...(verdict === null && isNew(before, known) ? { isNew: true } : {}) };
}

/** A place that a look does not have; null: it was gone for so long that it will not come back. */
function placeLeft(place: PlaceKnown, { at, covers }: Look): PlaceKnown | null {
  if (covers !== 'whole') return place;
  const goneSince = place.goneSince ?? at;
  return Date.parse(at) - Date.parse(goneSince) < keptWhileGone ? { ...place, goneSince } : null;
}

const placeOf = ({ id, key }: WatchedPlace): WatchedPlace => ({ id, key });

/** The site first, then by key. */
function several<Item extends WatchedPlace>(items: readonly Item[]): Several<Item> {
  const sorted = [...items].sort(
    (one, other) => byCodeUnits(one.key ?? '', other.key ?? '') || byCodeUnits(one.id, other.id),
  );
  return { total: sorted.length, first: sorted.slice(0, mostNamed) };
}
