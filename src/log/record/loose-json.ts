/** The longest text that is tried, in characters. */
const longest = 4_000_000;
const longestDictionary = 20_000;

/** The text of an object or a list as JSON, also where Python printed it (`{'errors': {}, 'status': None}`); null where it is none. */
export function asJson(text: string): string | null {
  if (text.length > longest || !/^[{[]/.test(text)) return null;
  if (isJson(text)) return text;
  if (text.length > longestDictionary) return null;
  const quoted = text
    .replace(/\\'/g, '\u0000')
    .replace(/"/g, '\\"')
    .replace(/(?<=[{[,:]\s{0,9})'|'(?=\s{0,9}[}\],:])/g, '"')
    .replace(/\u0000/g, "'")
    .replace(/\bNone\b/g, 'null')
    .replace(/\bTrue\b/g, 'true')
    .replace(/\bFalse\b/g, 'false');
  return isJson(quoted) ? quoted : null;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
