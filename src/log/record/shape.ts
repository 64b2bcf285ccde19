import { keyAt } from './key';
import { pick } from './pick';
import { failingOperation } from './picked';
import type { Doc } from '../json/doc';
import type { Inner } from '../json/inner';
import type { Key } from './key';
import type { Picked } from './picked';

/**
 * What an object of the log is. `record`: one failure (or success). `container`: what it holds are the records, and what it
 * says itself is context. `both`: a failure with further items' failures inside. `other`: neither; nothing in it counts.
 */
export type Shape = 'record' | 'container' | 'both' | 'other';

/** `items`: records that stand for themselves; `texts`: texts keyed by item; `bodies`: errors that do not say what they are about. */
type Held = 'items' | 'texts' | 'bodies' | 'none';

const deepest = 6;

/** Judges an object from its fields. The corpus of the tests holds the cases that are not obvious. */
export function shapeOf(doc: Doc, object: number, picked: Picked, inner: Inner, depth = 0): Shape {
  const plain = looksLikeRecord(picked);
  if (depth >= deepest) return plain ? 'record' : 'other';
  const held = heldIn(doc, object, inner, depth);
  if (held === 'items') return picked.namesItem && picked.ownText ? 'both' : 'container';
  if (picked.namesItem || picked.ownStatus) return plain ? 'record' : held === 'none' ? 'other' : 'container';
  if (held === 'texts') return 'container';
  if (held === 'bodies') return picked.ownText ? 'record' : 'container';
  return plain ? 'record' : 'other';
}

/** Has an error, a status, or a text about a named item. */
export function looksLikeRecord(picked: Picked): boolean {
  if (picked.hasError || picked.status !== null || picked.outcome !== null) return true;
  if (failingOperation(picked)) return true;
  return picked.texts.length > 0 && (picked.namesItem || picked.level !== null);
}

function heldIn(doc: Doc, object: number, inner: Inner, depth: number): Held {
  const end = doc.after(object);
  let held: Held = 'none';
  for (let key = doc.first(object); key < end;) {
    const value = doc.after(key);
    const found = heldUnder(doc, key, value, inner, depth);
    if (found === 'items') return found;
    if (found === 'texts' || (found === 'bodies' && held === 'none')) held = found;
    key = doc.after(value);
  }
  return held;
}

function heldUnder(doc: Doc, key: number, value: number, inner: Inner, depth: number): Held {
  if (doc.isText(value)) return keyAt(doc, key).isItemId && !doc.isEmpty(value) ? 'texts' : 'none';
  if (!doc.isObject(value) && !doc.isList(value)) return 'none';
  const said = keyAt(doc, key);
  const family = said.role?.family;
  if (family === 'meta' || family === 'history' || family === 'headers') return 'none';
  return doc.isList(value)
    ? heldInList(doc, said, value, inner, depth)
    : heldInMember(doc, said, value, inner, depth);
}

function heldInList(doc: Doc, under: Key, list: number, inner: Inner, depth: number): Held {
  const end = doc.after(list);
  let held: Held = 'none';
  for (let element = doc.first(list); element < end; element = doc.after(element)) {
    if (doc.isText(element)) {
      if (under.namesTarget) return 'items';
      if (under.isListOfErrors) held = 'bodies';
    } else if (doc.isList(element)) {
      if (depth < deepest && heldInList(doc, under, element, inner, depth + 1) === 'items') return 'items';
    } else if (doc.isObject(element)) {
      const picked = pick(doc, element, inner);
      const shape = shapeOf(doc, element, picked, inner, depth + 1);
      if (shape === 'container' || shape === 'both') return 'items';
      if (shape === 'record') {
        if (picked.namesItem || under.namesTarget) return 'items';
        held = 'bodies';
      }
    }
  }
  return held;
}

function heldInMember(doc: Doc, under: Key, member: number, inner: Inner, depth: number): Held {
  if (!under.namesTarget && isOfOne(doc, member, depth)) {
    const mayBeBody = under.role === null && depth === 0;
    return mayBeBody && looksLikeRecord(pick(doc, member, inner)) ? 'bodies' : 'none';
  }
  const shape = shapeOf(doc, member, pick(doc, member, inner), inner, depth + 1);
  if (shape === 'both') return 'items';
  if (shape === 'container') return heldIn(doc, member, inner, depth + 1) === 'texts' ? 'texts' : 'items';
  if (shape !== 'record') return 'none';
  if (under.namesTarget) return 'items';
  // A body, or an object that a field names, belongs to the record around it.
  return under.role === null && depth === 0 ? 'bodies' : 'none';
}

/**
 * Whether nothing in an object can be a record by itself: no object in a list, and nothing that stands for another item. Most
 * bodies are so, and need no closer look.
 */
function isOfOne(doc: Doc, object: number, depth: number): boolean {
  if (depth >= deepest) return false;
  const end = doc.after(object);
  for (let key = doc.first(object); key < end;) {
    const value = doc.after(key);
    const isList = doc.isList(value);
    if (isList || doc.isObject(value)) {
      const { namesTarget, isListOfErrors } = keyAt(doc, key);
      if (
        namesTarget ||
        (isList ? isListOfErrors || !isOfScalars(doc, value) : !isOfOne(doc, value, depth + 1))
      )
        return false;
    } else if (keyAt(doc, key).isItemId) return false;
    key = doc.after(value);
  }
  return true;
}

function isOfScalars(doc: Doc, list: number): boolean {
  const end = doc.after(list);
  for (let element = doc.first(list); element < end; element = doc.after(element))
    if (doc.isList(element) || doc.isObject(element)) return false;
  return true;
}
