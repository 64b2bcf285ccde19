/** What a space of the map stands under. `scheme` holds what has gaps, by permission scheme; its id is null where that was not read. */
export type GroupId =
  | { readonly kind: 'scheme'; readonly id: string | null }
  | { readonly kind: 'team-managed' | 'complete' | 'not-checked' };

export const isSameGroup = (one: GroupId, other: GroupId | null): boolean =>
  one.kind === 'scheme'
    ? other?.kind === 'scheme' && one.id === other.id
    : other !== null && one.kind === other.kind;
