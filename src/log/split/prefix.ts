/**
 * The beginning of a JSON text, cut after its last whole value and closed, so that it is JSON if its beginning was. Numbers and
 * words at the very end are left out, for they may go on.
 */
export function closed(text: string): string {
  const open: string[] = [];
  let cut = 0;
  let inKey = false;
  for (let i = 0; i < text.length; i++) {
    const c = text.charAt(i);
    if (c === '"') {
      const isKey = inKey;
      i = endOfString(text, i + 1);
      if (i < 0) break;
      if (!isKey) cut = i + 1;
    } else if (c === '{' || c === '[') {
      open.push(c === '{' ? '}' : ']');
      inKey = c === '{';
      cut = i + 1;
    } else if (c === '}' || c === ']') {
      if (open.at(-1) !== c) break;
      open.pop();
      inKey = false;
      cut = i + 1;
      if (open.length === 0) break;
    } else if (c === ',') {
      cut = i;
      inKey = open.at(-1) === '}';
    } else if (c === ':') inKey = false;
  }
  // Every bracket moves the cut, so what is open now was open there.
  return text.slice(0, cut) + open.reverse().join('');
}

/** The position of the closing quotation mark of a string that began before `from`, or -1. */
function endOfString(text: string, from: number): number {
  for (let i = from; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c === 0x22) return i;
    if (c === 0x5c) i++;
  }
  return -1;
}
