import type { Known, PlaceKnown, PlaceVerdict } from '../../report';

/** What is known, as it is stored: nearly all places of a site have one of a few verdicts, and each of these is written once. */
export interface PackedKnown {
  readonly listedOnce: boolean;
  readonly groups: readonly (PlaceVerdict & {
    readonly places: readonly (readonly [id: string, key: string | null])[];
  })[];
  /** Those of which more is known than that, or no verdict. */
  readonly others: readonly PlaceKnown[];
}

export function packKnown({ listedOnce, places }: Known): PackedKnown {
  const groups = new Map<string, PlaceVerdict & { readonly places: [string, string | null][] }>();
  const others: PlaceKnown[] = [];
  for (const place of places.values()) {
    const { id, key, verdict } = place;
    if (verdict === null || place.goneSince !== undefined) {
      others.push(place);
      continue;
    }
    const name = JSON.stringify(verdict);
    const group = groups.get(name) ?? { ...verdict, places: [] };
    group.places.push([id, key]);
    groups.set(name, group);
  }
  return { listedOnce, groups: [...groups.values()], others };
}

export function unpackKnown({ listedOnce, groups, others }: PackedKnown): Known {
  const grouped = groups.flatMap(({ asked, missing, places }) =>
    places.map(([id, key]): PlaceKnown => ({ id, key, verdict: { asked, missing } })),
  );
  return { listedOnce, places: new Map([...grouped, ...others].map((place) => [place.id, place])) };
}
