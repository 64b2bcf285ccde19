/** What turns the direction of a text, and what is not seen: characters of a name that would reach beyond it. */
const reaching = /[\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;

/** What breaks a line, and blanks of any kind and number. */
const blanks = /[\p{Cc}\s]+/gu;

/** A name on one line, without what would turn the text that it stands in. */
export const plain = (name: string): string => name.replace(reaching, '').replace(blanks, ' ').trim();

/** A name that stays by itself whatever its script: between U+2068 and U+2069, for UI Kit has no `dir`. */
export const isolated = (name: string): string => `\u2068${plain(name)}\u2069`;

/** The blocks that Unicode keeps for scripts that are read from right to left (DerivedBidiClass.txt). */
const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefe\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/** A text that is isolated as a whole, in which nothing else is. */
const marked = /^\u2068([^\u2066-\u2069]*)\u2069$/u;

/** A name, or words with names, in a sentence: where they read from right to left, neither a comma nor a number beside them turns with them. */
export const apart = (words: string): string =>
  rightToLeft.test(words) && !marked.test(words) ? `\u2068${words}\u2069` : words;

/** A text without the marks around it: where a name stands alone it turns nothing, and other programs look it up. */
export const bare = (text: string): string => text.replace(marked, '$1');
