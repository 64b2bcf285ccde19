/** A value of JSON with every text in it, names of fields too, replaced by what `say` makes of it. */
export function mapTexts(value: unknown, say: (text: string) => string): unknown {
  if (typeof value === 'string') return say(value);
  if (Array.isArray(value)) return value.map((one) => mapTexts(one, say));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [say(key), mapTexts(member, say)]));
}
