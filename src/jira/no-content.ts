import { z } from 'zod';

/** The answer of a write that has none: 204. Anything else, a page of HTML with 200 above all, does not say that it was done. */
export const noContent = z.undefined();
