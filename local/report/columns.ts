/** The narrowest that the last, wrapped column gets, however small the terminal. */
const narrowest = 40;
const gutter = '  ';

/**
 * Lines of a table with its head. Columns are as wide as what is in them; the last takes the rest of `width` and is wrapped.
 * Texts of others stand in it, so control characters are taken out: a terminal would obey them.
 */
export function columns(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  width: number,
): string[] {
  const cells = [head, ...rows].map((row) => row.map(printable));
  const last = head.length - 1;
  const widths = head
    .slice(0, last)
    .map((_, column) => Math.max(...cells.map((row) => (row[column] ?? '').length)));
  const rest = Math.max(narrowest, width - widths.reduce((sum, one) => sum + one + gutter.length, 0));
  return cells.flatMap((row) => {
    const before = widths.map((one, column) => (row[column] ?? '').padEnd(one) + gutter).join('');
    return wrapped(row[last] ?? '', rest).map((line, index) =>
      ((index === 0 ? before : ' '.repeat(before.length)) + line).trimEnd(),
    );
  });
}

/** A text on one line, without anything that a terminal would obey. */
export function printable(text: string): string {
  return text
    .replace(/\p{Cf}/gu, '')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim();
}

/** A text in lines of at most `width` characters, broken between words where there are any. */
export function wrapped(text: string, width: number): string[] {
  const lines = [''];
  for (const word of text.split(' ').flatMap((one) => one.match(new RegExp(`.{1,${width}}`, 'gu')) ?? [])) {
    const line = lines.at(-1) ?? '';
    if (line === '') lines[lines.length - 1] = word;
    else if (line.length + 1 + word.length <= width) lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  return lines;
}
