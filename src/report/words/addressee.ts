import type { Addressee, Change } from '../../remedy';
import { objectCalled } from './place';
import type { Words } from './words';

/** "Lee Lead, who leads HID", "A site admin", "The owner of the filter 900". */
export function addresseeSays(addressee: Addressee, change: Change, words: Words): string {
  switch (addressee.kind) {
    case 'site-admin':
      return 'A site admin';
    case 'jira-admin':
      return 'A Jira admin';
    case 'space-admin': {
      const key = 'projectKey' in change.target ? change.target.projectKey : '';
      return addressee.accountId === null
        ? `An admin of ${key}`
        : `${words.person(addressee.accountId)}, who leads ${key}`;
    }
    case 'owner': {
      if (change.kind !== 'share-object') return 'The owner';
      const { kind, id, name } = change.target;
      return `The owner of ${objectCalled(kind, id, name)}`;
    }
  }
}
