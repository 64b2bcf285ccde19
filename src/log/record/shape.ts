import { roleOf } from './families';
import { httpStatus } from './body';
import { itemTypeOf, knownType } from './item-type';
import { isNumericId, isProjectKey, projectOfKey } from './issue-key';
import { failingOperation, pick } from './picked';
import type { Picked } from './picked';

/**
 * What an object of the log is. `record`: one failure (or success). `container`: what it holds are the records, and what it
 * says itself is context. `both`: a failure with further items' failures inside. `other`: neither; nothing in it counts.
 */
export type Shape = 'record' | 'container' | 'both' | 'other';

type Json = Readonly<Record<string, unknown>>;

const deepest = 6;
/** So many elements of a list, and members of an object, are looked at. */
const looked = 200;

/** Judges an object from its fields. The corpus of the tests holds the cases that are not obvious. */
export function shapeOf(value: Json, picked: Picked = pick(value), depth = 0): Shape {
  const plain = looksLikeRecord(picked);
  if (!picked.nested || depth >= deepest) return plain ? 'record' : 'other';
  const held = heldIn(value, depth);
  if (held === 'items') return namesItem(picked) && hasOwnText(value) ? 'both' : 'container';
  if (namesItem(picked) || picked.status !== null) return 'record';
  if (held === 'bodies') return hasOwnText(value) ? 'record' : 'container';
  return plain ? 'record' : 'other';
}

/** Has an error, a status, or a text about a named item. */
export function looksLikeRecord(picked: Picked): boolean {
  if (picked.errors.length > 0 || picked.status !== null || picked.outcome !== null) return true;
  if (failingOperation(picked)) return true;
  return picked.texts.length > 0 && (namesItem(picked) || picked.level !== null);
}

/** Names a thing of Jira: by a type that is known, a key, or a field that is there for nothing else. */
export function namesItem(picked: Picked): boolean {
  if (picked.issue !== null || picked.url !== null) return true;
  if (picked.id !== null && (picked.idRank < ownIdRanks || projectOfKey(picked.id) !== null)) return true;
  const type = picked.type === null ? null : itemTypeOf(picked.type);
  return type !== null && knownType(type) !== null;
}

/** The names of `id` that only an item has (`item_id`, `resourceId`, …) come before `key` and `id`, which anything may have. */
const ownIdRanks = roleOf('key')?.rank ?? 0;

/** A text of its own beside what it holds. */
function hasOwnText(value: Json): boolean {
  return Object.keys(value).some((key) => {
    const family = roleOf(key)?.family;
    return (family === 'error' || family === 'text') && typeof value[key] === 'string' && value[key] !== '';
  });
}

/** `items`: records that stand for themselves; `bodies`: errors that say nothing of what they are about. */
type Held = 'items' | 'bodies' | 'none';

function heldIn(value: Json, depth: number): Held {
  let held: Held = 'none';
  let seen = 0;
  for (const key in value) {
    const inner = value[key];
    if (typeof inner !== 'object' || inner === null) {
      if (typeof inner === 'string' && isKeyedText(key, inner)) return 'items';
      continue;
    }
    if (++seen > looked) break;
    const family = roleOf(key)?.family;
    if (family === 'meta' || family === 'history' || family === 'headers') continue;
    const found = Array.isArray(inner)
      ? heldInList(key, inner, depth)
      : heldInMember(key, inner as Json, family ?? null, depth);
    if (found === 'items') return 'items';
    if (found === 'bodies') held = 'bodies';
  }
  return held;
}

function heldInList(key: string, list: readonly unknown[], depth: number): Held {
  let held: Held = 'none';
  for (const element of list.slice(0, looked)) {
    if (typeof element === 'string') {
      if (namesTarget(key)) return 'items';
      if (isListOfErrors(key)) held = 'bodies';
    } else if (Array.isArray(element)) {
      if (depth < deepest && heldInList(key, element, depth + 1) === 'items') return 'items';
    } else if (typeof element === 'object' && element !== null) {
      const picked = pick(element as Json);
      const shape = shapeOf(element as Json, picked, depth + 1);
      if (shape === 'container' || shape === 'both') return 'items';
      if (shape === 'record') {
        if (namesItem(picked) || namesTarget(key)) return 'items';
        held = 'bodies';
      }
    }
  }
  return held;
}

function heldInMember(key: string, member: Json, family: string | null, depth: number): Held {
  const shape = shapeOf(member, pick(member), depth + 1);
  if (shape === 'container' || shape === 'both') return 'items';
  if (shape !== 'record') return 'none';
  if (namesTarget(key)) return 'items';
  // A body, or an object that a field names, belongs to the record around it.
  return family === null && depth === 0 ? 'bodies' : 'none';
}

/** The key stands for an item: its id, or its type. */
export function namesTarget(key: string): boolean {
  if (isItemId(key)) return true;
  if (isProjectKey(key) && key.length <= 10) return true;
  const role = roleOf(key);
  if (role !== null && role.family !== 'issue' && role.family !== 'project' && role.family !== 'type')
    return false;
  const type = itemTypeOf(key);
  return type !== null && knownType(type) !== null;
}

function isItemId(key: string): boolean {
  return projectOfKey(key) !== null || isNumericId(key) || /^\d+(?::\d+)+$/.test(key);
}

/** `"PAY-1": "Issue does not exist …"`: the key is the item, the text is its error. */
export function isKeyedText(key: string, text: string): boolean {
  return isItemId(key) && text !== '' && httpStatus(key) === null;
}

/** A list under this key holds errors, one an element; `errorMessages` is the name of a body of Jira's instead. */
export function isListOfErrors(key: string): boolean {
  const normal = key.toLowerCase().replace(/[^a-z]/g, '');
  return /^(?:errors?|failures?|messages?|warnings?|problems?|faults?|logs?|lines?|entries|records|items|data|events|results|failed|faileditems|skipped)$/.test(
    normal,
  );
}
