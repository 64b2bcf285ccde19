import { pythonAsJson } from './python-literal';

/** The longest text that is tried, in characters. */
const longest = 4_000_000;

/** The text of an object or a list as JSON, also where Python printed it (`{'errors': {}, 'status': None}`); null where it is none. */
export function asJson(text: string): string | null {
  if (text.length > longest || !/^[{[]/.test(text)) return null;
  if (isJson(text)) return text;
  const json = pythonAsJson(text);
  return json !== null && isJson(json) ? json : null;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
