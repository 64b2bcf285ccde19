/** A wording of the catalogue, taken apart: what to look for first, and how to take the names out of it. */
export interface Template {
  /** The longest stretch without a name or a quotation mark. */
  readonly anchor: string;
  /** Where the anchor begins, measured from the wording's start, at most. */
  readonly reach: number;
  /** null: the anchor is the whole wording. */
  readonly pattern: RegExp | null;
  readonly names: readonly string[];
  /** Characters of fixed text: of two wordings that match, the longer one counts. */
  readonly length: number;
}

/** The longest name that a wording may hold, in characters. */
const longestName = 200;

/** Compiles a wording; see `CatalogueRow` for its notation. */
export function compileTemplate(wording: string): Template {
  const parts = wording.split(/(\{[A-Z]\}|["'])/).filter((part) => part !== '');
  const fixed = parts.filter((part) => !isName(part) && !isQuote(part));
  const anchor = fixed.reduce((best, part) => (part.length > best.length ? part : best), '');
  const names = parts.filter(isName).map((part) => part.charAt(1));
  const ofName = `(.{0,${String(longestName)}}?)`;
  const source = parts.map((part, i) => {
    // Bodies are passed on as strings inside strings, so a quotation mark may stand behind backslashes.
    if (isQuote(part)) return `\\\\*["'’“”]`;
    if (!isName(part)) return part.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&').replace(/ /g, '\\s');
    // A name at the end of a wording goes as far as the sentence or the quotation does.
    return i === parts.length - 1 ? `([^"'’“”\\\\}\\]]{0,${String(longestName)}})` : ofName;
  });
  return {
    anchor: anchor.toLowerCase(),
    reach: wording.length + names.length * longestName,
    pattern: parts.length === 1 ? null : new RegExp(source.join(''), 'is'),
    names,
    length: fixed.reduce((sum, part) => sum + part.length, 0),
  };
}

function isName(part: string): boolean {
  return /^\{[A-Z]\}$/.test(part);
}

function isQuote(part: string): boolean {
  return part === '"' || part === "'";
}
