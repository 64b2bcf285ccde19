interface Sides {
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/**
 * Whether the list of those who were left in a role may have been cut short by the log, so that nothing follows from somebody's
 * missing in it: it ends in the middle of a name, or others are missing as well who are in the role to this day.
 */
export function isCut(
  { before, after }: Sides,
  member: string,
  isThere: (member: string) => boolean,
): boolean {
  const last = after.at(-1);
  if (last !== undefined && before.some((name) => name !== last && name.startsWith(last))) return true;
  return before.some((name) => name !== member && !after.includes(name) && isThere(name));
}
