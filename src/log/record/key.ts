import { ByteNames } from './byte-names';
import { roleOf, type KeyRole } from './families';
import { isItemId, isProjectKey } from './issue-key';
import { itemTypeOf } from './item-type';
import type { Doc } from '../json/doc';

/** All that is to be known of the key of a member. */
export interface Key {
  /** What its value is about; null: nothing that this reader knows. */
  readonly role: KeyRole | null;
  /** It is the id of an item, and the value is what is said of it. */
  readonly isItemId: boolean;
  /** It stands for an item: its id, or its type. */
  readonly namesTarget: boolean;
  /** A list under it holds errors, one an element; `errorMessages` is the name of a body of Jira's instead. */
  readonly isListOfErrors: boolean;
}

/** What a key says of the value under it. */
export function keyOf(name: string): Key {
  const role = roleOf(name);
  const id = isItemId(name);
  return {
    role,
    isItemId: id,
    namesTarget: id || (isProjectKey(name) && name.length <= 10) || namesType(name, role),
    isListOfErrors: listsOfErrors.test(name.toLowerCase().replace(/[^a-z]/g, '')),
  };
}

function namesType(name: string, role: KeyRole | null): boolean {
  const family = role?.family ?? 'type';
  if (family !== 'issue' && family !== 'project' && family !== 'type') return false;
  return itemTypeOf(name).known !== null;
}

const listsOfErrors =
  /^(?:errors?|failures?|messages?|warnings?|problems?|faults?|logs?|lines?|entries|records|items|data|events|results|failed|faileditems|skipped)$/;

/** Keys of a log that come again and again are short. */
const longestKey = 40;
const keys = new ByteNames<Key>(keyOf, longestKey, keyOf(''));

/** The same of a key in the bytes of a log. */
export function keyAt(doc: Doc, node: number): Key {
  if (doc.isEscaped(node) || doc.length(node) > longestKey) return keyOf(doc.text(node));
  return keys.of(doc.bytes, doc.from(node), doc.to(node));
}
