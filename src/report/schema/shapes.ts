import * as z from 'zod';

/** An object of the exported report. Readers ignore fields that they do not know. */
export const shape = <Fields extends z.ZodRawShape>(fields: Fields) => z.object(fields).readonly();

export const list = <Item extends z.ZodType>(item: Item) => z.array(item).readonly();

/** One word of a type. The compiler names a word that is missing in the table, and one too many. */
export const oneOf = <Word extends string>(words: Readonly<Record<Word, true>>) =>
  z.enum(Object.keys(words) as Word[]);

/** A number of things: records, gaps, changes. */
export const count = z.int().min(0);

/** Line numbers of the log, or record numbers; `log.linesAre` says which. The first 20. */
export const lines = list(count).describe('the first 20, counted as log.linesAre says');

/** An instant in UTC, as `Date.toISOString` writes it. */
export const instant = z.iso.datetime({ precision: 3 });
