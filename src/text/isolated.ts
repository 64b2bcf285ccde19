/** What turns the direction of a text, and what is not seen: characters of a name that would reach beyond it. */
const reaching = /[\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;

/** What breaks a line, and blanks of any kind and number. */
const blanks = /[\p{Cc}\s]+/gu;

/** A name on one line, without what would turn the text that it stands in. */
export const plain = (name: string): string => name.replace(reaching, '').replace(blanks, ' ').trim();

/** A name that stays by itself whatever its script: between U+2068 and U+2069, for UI Kit has no `dir`. */
export const isolated = (name: string): string => `\u2068${plain(name)}\u2069`;

const rightToLeft =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u;

/** Words between others: where they read from right to left, neither a comma nor a number beside them turns with them. */
export const apart = (words: string): string => (rightToLeft.test(words) ? `\u2068${words}\u2069` : words);
