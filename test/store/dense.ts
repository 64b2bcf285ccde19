const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** A text that no packing makes shorter, the same for the same seed: tests of long documents are to have many pieces. */
export function dense(length: number, seed: string): string {
  const key = `${String(length)} ${seed}`;
  const text = made.get(key) ?? makeDense(length, seed);
  made.set(key, text);
  return text;
}

const made = new Map<string, string>();

function makeDense(length: number, seed: string): string {
  let state = Array.from(seed).reduce(
    (sum, letter) => (sum * 31 + letter.charCodeAt(0)) >>> 0,
    2_166_136_261,
  );
  return Array.from({ length }, () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return letters[(state >>> 0) % 64];
  }).join('');
}
