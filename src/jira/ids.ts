import * as z from 'zod';

/** Jira sends ids as numbers here and as strings there; this app holds them as strings. */
export const anyId = z.union([z.string().min(1), z.int().nonnegative()]).transform(String);

/**
 * A numeric id that may stand in a path or as a number in a body. `route` does not encode path values, so nothing else may
 * come there; numbers beyond 2^53 would change on their way.
 */
export const isNumericId = (id: string): boolean => /^\d{1,15}$/.test(id);

/** The characters of Jira's project keys. Keys go into queries only, where `route` encodes them; this keeps nonsense from being asked. */
export const isProjectKey = (key: string): boolean => /^[A-Za-z][A-Za-z0-9_]{0,254}$/.test(key);

/** A key (`PAY-1`) or id of a work item. */
export const isIssueName = (name: string): boolean =>
  isNumericId(name) || /^[A-Za-z][A-Za-z0-9_]{0,254}-\d{1,15}$/.test(name);
