import * as z from 'zod';

/**
 * Jira's JSON of a page of a list. A list without its elements or its total is no list, and one that contradicts itself is not
 * read: what it lacks would pass for what is not there.
 */
export const pageAnswer = <Item extends z.ZodType>(item: Item) =>
  z
    .object({
      values: z.array(item),
      total: z.int().nonnegative(),
      startAt: z.int().nonnegative().nullish(),
      maxResults: z.int().nonnegative().nullish(),
      isLast: z.boolean().nullish(),
    })
    .refine(addsUp);

interface PageFigures {
  readonly values: readonly unknown[];
  readonly total: number;
  readonly startAt?: number | null | undefined;
  readonly maxResults?: number | null | undefined;
  readonly isLast?: boolean | null | undefined;
}

function addsUp({ values, total, startAt, isLast }: PageFigures): boolean {
  if (values.length > total) return false;
  if (startAt == null) return true;
  const end = startAt + values.length;
  if (values.length > 0 && end > total) return false;
  return isLast == null || isLast === end >= total;
}

/** Whether a page begins where it was asked to, and is as full as its total and its size let it be: Jira may cap what was asked. */
export function isPageAt(
  { values, total, startAt, maxResults }: PageFigures,
  askedAt: number,
  askedSize: number,
): boolean {
  const left = Math.max(0, total - askedAt);
  const size = Math.min(askedSize, maxResults ?? askedSize);
  return (
    (startAt ?? askedAt) === askedAt &&
    values.length === Math.min(size, left) &&
    (values.length > 0 || left === 0)
  );
}
