/** What is looked for, and what stands there afterwards. Every pattern takes time in proportion to the text. */
export type Rule = readonly [pattern: RegExp, by: string];
