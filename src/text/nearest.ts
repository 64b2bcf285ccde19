/** The word that was probably meant: the nearest of those that there are, at most a quarter of its letters away; null: none is near. */
export function nearest(word: string, words: Iterable<string>): string | null {
  const most = Math.max(2, Math.floor(word.length / 4));
  let best: { readonly word: string; readonly away: number } | null = null;
  for (const one of words) {
    if (Math.abs(one.length - word.length) > most) continue;
    const away = distance(word, one);
    if (away <= most && (best === null || away < best.away || (away === best.away && one < best.word)))
      best = { word: one, away };
  }
  return best?.word ?? null;
}

/** Levenshtein's: the letters that one must put in, take out or change. */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let down = 0; down < one.length; down += 1) {
    const next = [down + 1];
    for (let across = 0; across < other.length; across += 1) {
      const change = (row[across] ?? 0) + (one[down] === other[across] ? 0 : 1);
      next.push(Math.min(change, (row[across + 1] ?? 0) + 1, (next[across] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
