/** The longest text that is tried as JSON, in characters. */
const longest = 4_000_000;

/** The value of a text that is JSON (an object, an array, or a string again); undefined where it is none. */
export function parseMaybe(text: string): unknown {
  const first = text.charCodeAt(0);
  if (first !== 0x7b && first !== 0x5b && first !== 0x22) return undefined;
  if (text.length > longest) return undefined;
  const last = text.charCodeAt(text.length - 1);
  // The closing bracket has the code of the opening one and two; a text that ends otherwise is not tried.
  if (last !== (first === 0x22 ? 0x22 : first + 2)) return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** As `parseMaybe`, and what Python prints of a dictionary (`{'errorMessages': ['…'], 'errors': {}}`). */
export function parseLoosely(text: string): unknown {
  const strict = parseMaybe(text);
  if (strict !== undefined || !/^[{[]/.test(text) || text.length > 20_000) return strict;
  const quoted = text
    .replace(/\\'/g, '\u0000')
    .replace(/"/g, '\\"')
    .replace(/(?<=[{[,:]\s*)'|'(?=\s*[}\],:])/g, '"')
    .replace(/\u0000/g, "'")
    .replace(/\bNone\b/g, 'null')
    .replace(/\bTrue\b/g, 'true')
    .replace(/\bFalse\b/g, 'false');
  return parseMaybe(quoted);
}
