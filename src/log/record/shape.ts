import { mayTell } from './may-hold-more';
import { keyAt, type Key } from './key';
import { extractFields } from './extract-fields';
import { failingOperation, type RecordFields } from './record-fields';
import { isReference } from './reference';
import type { Doc } from '../json/doc';

/**
 * What an object of the log is. `record`: one failure (or success). `container`: what it holds are the records, and what it
 * says itself is context. `both`: a failure with further items' failures inside. `unclear`: nothing in it is known, which an
 * element of a list counts as a record for all the same.
 */
export type Shape = 'record' | 'container' | 'both' | 'unclear';

/**
 * `items`: records that stand for themselves; `texts`: texts keyed by item; `bodies`: errors that do not say what they are about;
 * `things`: objects in a list of which nothing is known; `names`: objects in a list that only name something;
 * `rows`: lists in a list, with texts in them; `own`: one object with an error that names its item or project, under a name that nobody knows.
 */
type Held = 'items' | 'texts' | 'bodies' | 'own' | 'rows' | 'things' | 'names' | 'none';

const deepest = 6;

/** Judges an object from its fields. `element`: it stands in a list. The corpus of the tests holds the cases that are not obvious. */
export function shapeOf(doc: Doc, object: number, fields: RecordFields, element: boolean, depth = 0): Shape {
  const plain = looksLikeRecord(fields);
  const alone = plain || fields.hasPastError ? 'record' : 'unclear';
  if (depth >= deepest || (plain && !fields.holdsMore)) return alone;
  const held = heldIn(doc, object, plain, depth);
  switch (held) {
    case 'items':
      return fields.namesItem && fields.ownText ? 'both' : 'container';
    case 'texts':
    case 'bodies':
      if (fields.namesItem || fields.ownStatus) return plain ? 'record' : 'container';
      return held === 'bodies' && fields.ownText ? 'record' : 'container';
    case 'rows':
    case 'things':
      // A word of success around a list is said of the list.
      if (plain && !saysNothing(fields)) return 'record';
      return element && held === 'things' && tells(doc, object) ? 'unclear' : 'container';
    case 'names':
      return plain || element ? alone : 'container';
    case 'own':
    case 'none':
      return alone;
  }
}

/** Nothing but a word or a number tells how it went, and that well. */
function saysNothing({ hasError, ownText, status, outcome }: RecordFields): boolean {
  return !hasError && !ownText && outcome !== 'failure' && (status === null || status < 400);
}

/** Has an error, a status, a permission that is not held, or a text about a named item. */
export function looksLikeRecord(fields: RecordFields): boolean {
  if (fields.hasError || fields.status !== null || fields.outcome !== null) return true;
  if (fields.permissions.length > 0 || failingOperation(fields)) return true;
  return fields.texts.length > 0 && (fields.namesItem || fields.level !== null);
}

/** `plain`: the object is a record by itself, so that keys in it are what it is about, and its history is its own. */
function heldIn(doc: Doc, object: number, plain: boolean, depth: number): Held {
  let held: Held = 'none';
  let owns = false;
  for (const key of doc.keys(object)) {
    const value = doc.after(key);
    const said = keyAt(doc, key);
    const found = heldUnder(doc, said, value, plain, depth);
    // One object in a record is a part of it, whatever it names; two that name their own each are a map of records.
    if (found === 'items' || (found === 'own' && owns)) return 'items';
    owns ||= found === 'own';
    held = higher(held, found);
  }
  return held;
}

/** What counts before what. */
const orders: readonly Held[] = ['none', 'own', 'names', 'things', 'rows', 'bodies', 'texts'];

function higher(one: Held, other: Held): Held {
  return orders.indexOf(other) > orders.indexOf(one) ? other : one;
}

/** Whether an object says anything itself, outside of the lists in it. */
function tells(doc: Doc, object: number, depth = 0): boolean {
  for (const key of doc.keys(object)) {
    const node = doc.after(key);
    if (doc.isText(node)) {
      if (mayTell({ doc, node })) return true;
    } else if (doc.isObject(node) && depth < deepest && tells(doc, node, depth + 1)) return true;
  }
  return false;
}

/** Whether a list in a list is the row of a table that may tell something. */
function hasText(doc: Doc, row: number): boolean {
  for (const element of doc.elements(row)) if (doc.isText(element)) return true;
  return false;
}

function heldUnder(doc: Doc, under: Key, value: number, plain: boolean, depth: number): Held {
  if (doc.isText(value)) return under.isItemId && !doc.isEmpty(value) ? 'texts' : 'none';
  if (doc.isScalar(value)) return 'none';
  const family = under.role?.family;
  if (family === 'headers' || family === 'permission') return 'none';
  if (plain && (family === 'meta' || family === 'history')) return 'none';
  return doc.isList(value)
    ? heldInList(doc, under, value, plain, depth)
    : heldInMember(doc, under, value, plain, depth);
}

function heldInList(doc: Doc, under: Key, list: number, plain: boolean, depth: number): Held {
  let held: Held = 'none';
  for (const element of doc.elements(list)) {
    if (doc.isText(element)) {
      if (under.namesTarget && !(plain && isName(doc, element))) return 'items';
      if (under.isListOfErrors) held = 'bodies';
    } else if (doc.isList(element)) {
      const inner = depth < deepest ? heldInList(doc, under, element, plain, depth + 1) : 'none';
      if (inner === 'items') return 'items';
      held = higher(held, inner === 'none' && hasText(doc, element) ? 'rows' : inner);
    } else if (doc.isObject(element)) {
      const fields = extractFields(doc, element);
      const shape = shapeOf(doc, element, fields, true, depth + 1);
      if (shape === 'container' || shape === 'both') return 'items';
      if (shape === 'record') {
        if (fields.namesItem || under.namesTarget) return 'items';
        held = 'bodies';
      } else held = higher(held, isReference(doc, element) ? 'names' : 'things');
    }
  }
  return held;
}

function heldInMember(doc: Doc, under: Key, member: number, plain: boolean, depth: number): Held {
  const fields = extractFields(doc, member);
  const shape = shapeOf(doc, member, fields, false, depth + 1);
  switch (shape) {
    case 'both':
      return 'items';
    case 'container': {
      const inner = heldIn(doc, member, plain, depth + 1);
      return inner === 'items' || !plain ? 'items' : inner;
    }
    case 'record':
      if (under.namesTarget) return 'items';
      // A body, or an object that a field names, belongs to the record around it.
      return under.role === null && fields.hasError && namesPlace(fields) ? 'own' : 'none';
    case 'unclear':
      return 'none';
  }
}

function namesPlace({ namesItem, projects }: RecordFields): boolean {
  return namesItem || projects.length > 0;
}

/** Whether a text is one name, and not a message. */
function isName(doc: Doc, text: number): boolean {
  if (doc.length(text) > longestName) return false;
  return !/\s/.test(doc.text(text).trim());
}

const longestName = 60;
