import type { AlreadyGranted } from '../../diagnosis/gap';
import { inPlace, type Place } from './place';
import type { Words } from './words';

/** What to do about records whose permission the account holds by now. */
export function alreadyGrantedSays({ permission }: AlreadyGranted, place: Place, words: Words): string {
  return `Jira grants ${words.permission(permission)}${inPlace(place)} to ${words.account.displayName} now: run the backup again.`;
}
