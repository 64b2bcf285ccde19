/** What turns the direction of a text, and what breaks a line: characters of a name that would reach beyond it. */
const reaching = /[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu;

/** A name that stays by itself whatever its script: between U+2068 and U+2069, for UI Kit has no `dir`. */
export const isolated = (name: string): string => `\u2068${name.replace(reaching, '')}\u2069`;
