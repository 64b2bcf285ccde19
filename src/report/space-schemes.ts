/** A permission scheme by its id and name. */
export interface SchemeNamed {
  readonly id: string;
  readonly name: string;
}

/** Which permission scheme each space has, as it is stored: a scheme is named once. */
export interface StoredSchemes {
  readonly schemes: readonly SchemeNamed[];
  /** By key, the position of its scheme. A space is missing whose scheme was not read. */
  readonly spaces: Readonly<Record<string, number>>;
}

/** Which permission scheme each space of a report has. */
export class SpaceSchemes {
  constructor(private readonly stored: StoredSchemes) {}

  /** null: not read. A log may name a space as objects name what they inherit. */
  of(key: string): SchemeNamed | null {
    const { schemes, spaces } = this.stored;
    return Object.hasOwn(spaces, key) ? (schemes[spaces[key] ?? -1] ?? null) : null;
  }
}

/** Each scheme once, in the order in which spaces come. */
export function storedSchemes(
  spaces: Iterable<{ readonly key: string; readonly scheme: SchemeNamed | null }>,
): StoredSchemes {
  const positions = new Map<string, number>();
  const schemes: SchemeNamed[] = [];
  const entries: (readonly [string, number])[] = [];
  for (const { key, scheme } of spaces) {
    if (scheme === null) continue;
    const at = positions.get(scheme.id) ?? schemes.length;
    if (at === schemes.length) schemes.push({ id: scheme.id, name: scheme.name });
    positions.set(scheme.id, at);
    entries.push([key, at]);
  }
  return { schemes, spaces: Object.fromEntries(entries) };
}
