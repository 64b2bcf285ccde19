import type { Ttl } from '@forge/kvs';

/** Forge removes expired values up to 48 hours late, so what has a date is also looked at when it is read. */
export const reportDays = 90;
export const reportLifetime: Ttl = { value: reportDays, unit: 'DAYS' };
/** A scan is dropped after 24 untouched hours; what it left behind goes by itself a little later. */
export const scanLifetime: Ttl = { value: 3, unit: 'DAYS' };
/** A plan of a project's own page. */
export const projectPlanLifetime: Ttl = { value: 3, unit: 'DAYS' };
/** Of what was carried out and cannot be taken back any more. What can be is kept until it is. */
export const changeLifetime: Ttl = { value: 90, unit: 'DAYS' };
