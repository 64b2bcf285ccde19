const string = /"[^"\\]*(?:\\.[^"\\]*)*"(\s*:)?/gs;

/** Whether JSON names a key twice in one object: what was parsed has fewer keys then than its text. */
export function hasKeyTwice(text: string, parsed: unknown): boolean {
  let named = 0;
  for (const [, colon] of text.matchAll(string)) if (colon !== undefined) named += 1;
  return named !== keysIn(parsed);
}

function keysIn(value: unknown): number {
  let keys = 0;
  const open: unknown[] = [value];
  while (open.length > 0) {
    const next = open.pop();
    if (typeof next !== 'object' || next === null) continue;
    if (!Array.isArray(next)) keys += Object.keys(next).length;
    for (const member of Object.values(next)) open.push(member);
  }
  return keys;
}
