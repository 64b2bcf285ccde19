import * as z from 'zod';

/** Pieces of payloads. Everything has a bound: a request of 500 KB must not become more than that in work. */

export const accountId = z
  .string()
  .min(1)
  .max(128)
  .regex(/^[\w:.-]+$/, 'expected an account ID');
/** Ids that this app gives to scans and reports. */
export const ownId = z.string().regex(/^[0-9a-f-]{36}$/, 'expected an id of this app');
export const count = z.number().int().min(0).max(Number.MAX_SAFE_INTEGER);
/** A page of a list, from 1. */
export const page = z.number().int().min(1).max(1_000_000);
export const lines = z.array(count).max(20);
/** A key or id in Jira, or what a log says it is. */
export const name = z.string().min(1).max(255);
export const task = z.enum(['backup', 'restore']);
/** Operations without a payload get an empty one from the platform. */
export const nothing = z.unknown();
