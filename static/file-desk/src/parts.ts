/** The most that one part holds as JSON, in UTF-16 units: three bytes each at the worst stay below a request's 500 KB. */
export const partLength = 130_000;

/** Cuts a list into parts that fit one message each. Every item is in exactly one part, in order; an empty list has no part. */
export function intoParts<T>(items: readonly T[], most = partLength): readonly (readonly T[])[] {
  const parts: T[][] = [];
  let room = 0;
  for (const item of items) {
    const length = JSON.stringify(item).length + 1;
    const last = parts.at(-1);
    if (last === undefined || length > room) {
      parts.push([item]);
      room = most - length;
    } else {
      last.push(item);
      room -= length;
    }
  }
  return parts;
}
