interface Sides {
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** Whether one of the lists was cut at its length: it ends at a comma, or in the middle of a name that is known. */
export function isCutShort({ before, after }: Sides, own: readonly string[]): boolean {
  const isCut = (list: readonly string[], other: readonly string[]): boolean =>
    list.some((end) => end === '' || (!other.includes(end) && isBeginning(end, list, [...other, ...own])));
  return isCut(before, after) || isCut(after, before);
}

const isBeginning = (end: string, list: readonly string[], names: readonly string[]): boolean =>
  names.some((name) => name !== end && name.startsWith(end) && !list.includes(name));

/**
 * Whether it cannot be told that a member left: others are missing as well who are in the role to this day; or it is a group, and more
 * than one name is missing, for the name of one group may have a comma in it.
 */
export function isLeavingDoubtful(
  { before, after }: Sides,
  member: string,
  isGroup: boolean,
  isThere: (member: string) => boolean,
): boolean {
  const others = before.filter((name) => name !== member && !after.includes(name));
  return others.some(isThere) || (isGroup && others.length > 0);
}
