import type { Conditional } from '../../diagnosis/gap';
import { onSomeWorkItems } from './conditions';
import { inPlace, type Place } from './place';
import { roles } from '../../text/english';
import type { Words } from './words';

/** What it means that a permission is held on some work items and not on others. */
export function conditionalSays(conditional: Conditional, place: Place, words: Words): string {
  const { permission, holders, rolesNotRead = [] } = conditional;
  const granted = `Jira grants ${words.permission(permission)}${inPlace(place)} only on ${onSomeWorkItems(holders, words)}`;
  return rolesNotRead.length === 0
    ? `${granted}, and refuses it on all others.`
    : `${granted}, unless ${words.account.displayName} is in ${roles(
        rolesNotRead.map(({ name }) => name),
        'or',
      )}, whose members could not be read.`;
}
