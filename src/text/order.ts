/** The one order of output, by UTF-16 code units: the same on every machine. */
export function byCodeUnits(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
