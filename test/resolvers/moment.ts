import type { StoredEntry } from '../../local/forge/key-value-store';
import { putEntries } from '../store/put-entries';
import type { Page } from './admin-page';

/** What the app had stored, and when: another page on the same site that is set to it goes on as this one would. */
export interface Moment {
  readonly entries: readonly StoredEntry[];
  readonly time: number;
}

export const momentOf = ({ platform, clock }: Page): Moment => ({
  entries: platform.store.entries(),
  time: clock.time,
});

export function setTo({ entries, time }: Moment, { platform, clock }: Page): void {
  clock.time = time;
  putEntries(platform.store, entries);
}
