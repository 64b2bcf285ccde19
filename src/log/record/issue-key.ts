/** Work item keys (`PAY-1`) and project keys (`PAY`) by their shape. */

const letterA = 65;
const letterZ = 90;
const digit0 = 48;
const digit9 = 57;

/** Names of standards and codes that have the shape of a key. */
const notKeys =
  /^(?:UTF-(?:7|8|16|32)|SHA-(?:1|2|3|224|256|384|512)|ISO-\d{3,5}|HTTPS?-\d{1,3}|RFC-\d{3,4}|AES-(?:128|192|256)|CVE-\d{4}|(?:UTC|GMT)-\d{1,2}|MD-\d|TLS-\d|IPV-[46]|CP-\d{3,4}|WINDOWS-\d{3,4}|(?:ERR|ERROR|CODE|STATUS)-\d{3})$/;

/** The key's project where the whole text is a work item key; null where it is not. Called for every record: no pattern. */
export function projectOfKey(text: string): string | null {
  const dash = text.lastIndexOf('-');
  if (dash < 2 || dash > 255 || text.length - dash > 12) return null;
  const first = text.charCodeAt(0);
  if (first < letterA || first > letterZ) return null;
  for (let i = 1; i < dash; i++) {
    const c = text.charCodeAt(i);
    if (!((c >= letterA && c <= letterZ) || (c >= digit0 && c <= digit9) || c === 95)) return null;
  }
  const leading = text.charCodeAt(dash + 1);
  if (!(leading > digit0 && leading <= digit9)) return null;
  for (let i = dash + 2; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c < digit0 || c > digit9) return null;
  }
  return mayBeAStandard(first) && notKeys.test(text) ? null : text.slice(0, dash);
}

/** First letters of the names in `notKeys`. */
function mayBeAStandard(first: number): boolean {
  return 'UASIHRCGMTWE'.includes(String.fromCharCode(first));
}

export function isProjectKey(text: string): boolean {
  return text.length <= 255 && /^[A-Z][A-Z0-9_]+$/.test(text);
}

export function isNumericId(text: string): boolean {
  return text.length <= 19 && /^[1-9]\d*$/.test(text);
}

const keyInText = /(?<![A-Za-z0-9_-])[A-Z][A-Z0-9_]+-[1-9]\d{0,10}(?![A-Za-z0-9_]|-\w)/g;

/** The first work item key anywhere in a text, or null. */
export function firstIssueKey(text: string): string | null {
  if (!text.includes('-')) return null;
  for (const [key] of text.slice(0, 4_000).matchAll(keyInText)) {
    if (projectOfKey(key) !== null) return key;
  }
  return null;
}
