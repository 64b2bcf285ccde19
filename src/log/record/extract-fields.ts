import { deniedIn } from './denied';
import { extractScalar } from './extract-scalar';
import { keyAt, type Key } from './key';
import { namesAt, tellingHeader } from './named';
import {
  addOther,
  addText,
  isOwn,
  markError,
  rankStep,
  takeIssues,
  takePermissions,
  takeProjects,
} from './note-fields';
import { noFields, type Position, type RecordFields, type Tier } from './record-fields';
import type { Doc } from '../json/doc';

const deepest = 8;

const top: Position = { depth: 0, part: 'record', tier: 'other' };
const ofFields: Position = { depth: 0, part: 'fields', tier: 'error' };

/** Takes from an object all that is known of it: its own fields first, then those of the objects and lists in it. */
export function extractFields(doc: Doc, object: number): RecordFields {
  const fields = noFields();
  extractObject(doc, object, fields, top);
  if (fields.type?.known != null && fields.typeRank < rankStep) fields.namesItem = true;
  return fields;
}

/** Takes from the row of a table without names: any of its texts may be the reason. */
export function extractRow(doc: Doc, list: number): RecordFields {
  const fields = noFields();
  extractValue(doc, list, fields, { depth: 0, part: 'record', tier: 'text' });
  return fields;
}

/** Adds to the fields of a record what a value says: all of it comes after what was there. */
export function extractValue(doc: Doc, value: number, fields: RecordFields, at: Position): void {
  if (doc.isObject(value)) extractObject(doc, value, fields, at);
  else if (doc.isText(value)) {
    if (at.tier === 'error' || at.tier === 'text') addText(doc, value, at.tier, null, fields);
    else addOther(doc, value, at.tier, fields);
  } else if (doc.isList(value) && at.depth <= deepest) {
    const inside = {
      depth: at.depth + 1,
      part: at.part === 'history' ? at.part : 'element',
      tier: at.tier,
    } as const;
    for (const element of doc.elements(value)) extractValue(doc, element, fields, inside);
  }
}

function extractObject(doc: Doc, object: number, fields: RecordFields, at: Position): void {
  if (at.depth > deepest) return;
  const end = doc.after(object);
  let inside: [number, Position][] | null = null;
  for (let key = doc.first(object); key < end;) {
    const value = doc.after(key);
    const said = keyAt(doc, key);
    if (doc.isScalar(value)) extractScalar(doc, value, said, fields, at);
    else if (!doc.isEmpty(value)) {
      const place = takeContainer(doc, key, said, fields, at);
      if (place !== null) (inside ??= []).push([value, place]);
    }
    key = doc.after(value);
  }
  if (inside === null) return;
  for (const [value, place] of inside) {
    if (place === ofFields) extractFieldMap(doc, value, fields, at);
    else if (isOwn(place)) extractValue(doc, value, fields, place);
  }
  for (const [value, place] of inside)
    if (place !== ofFields && !isOwn(place)) extractValue(doc, value, fields, place);
}

/** Jira's map of fields to messages. */
function extractFieldMap(doc: Doc, object: number, fields: RecordFields, { depth }: Position): void {
  const inside: Position = { depth: depth + 1, part: 'record', tier: 'error' };
  for (const key of doc.keys(object)) {
    const value = doc.after(key);
    const said = keyAt(doc, key);
    if (doc.isText(value)) {
      if (said.isItemId) fields.holdsMore = true;
      addText(doc, value, 'error', doc.text(key), fields);
    } else {
      fields.holdsMore ||= !doc.isScalar(value) && mayHoldRecords(doc, value, said);
      extractValue(doc, value, fields, inside);
    }
  }
}

/** What is told of an item, or in bookkeeping. */
function aside({ depth, part }: Position, tier: Tier): Position {
  return { depth: depth + 1, part: part === 'record' ? 'aside' : part, tier };
}

function isOfObjects(doc: Doc, value: number): boolean {
  return doc.isList(value) && doc.isObject(doc.first(value));
}

function within({ depth, part }: Position, tier: Tier): Position {
  return { depth: depth + 1, part, tier };
}

/** What an object or a list says by itself; where what is in it is to be looked at as well, the place that it has. */
function takeContainer(
  doc: Doc,
  key: number,
  said: Key,
  fields: RecordFields,
  at: Position,
): Position | null {
  const value = doc.after(key);
  const { role } = said;
  if (role?.family === 'headers') {
    if (doc.isObject(value)) fields.header ??= tellingHeader(doc, value);
    return null;
  }
  fields.holdsMore ||= mayHoldRecords(doc, value, said);
  switch (role?.family) {
    case 'error':
      if (!isOwn(at)) return within(at, at.tier);
      // A list of objects may hold the errors of others.
      if (at.part === 'record' && !isOfObjects(doc, value)) markError(role, fields);
      return doc.isObject(value) && doc.text(key) === 'errors' && isFieldMap(doc, value)
        ? ofFields
        : within(at, 'error');
    case 'text':
      return within(at, at.tier === 'other' ? 'text' : at.tier);
    case 'issue':
      takeIssues(namesAt(doc, value), fields, at);
      return aside(at, 'label');
    case 'project':
      takeProjects(namesAt(doc, value), role, fields, at);
      return aside(at, 'label');
    case 'permission':
      takePermissions(deniedIn(doc, value), fields);
      return null;
    case 'label':
      return aside(at, 'label');
    case 'meta':
      return aside(at, 'other');
    case 'history':
      return { depth: at.depth + 1, part: isOwn(at) ? 'history' : at.part, tier: 'other' };
    default:
      return within(at, at.tier === 'label' ? 'label' : 'other');
  }
}

/** Whether an object under `errors` is Jira's: field → message. One that has a message of its own is a body instead. */
function isFieldMap(doc: Doc, object: number): boolean {
  for (const key of doc.keys(object))
    if (/^(?:message|error|errorMessages?)$/.test(doc.text(key))) return false;
  return true;
}

/** Whether an object or a list may hold records of its own: most do not, and need no closer look. */
function mayHoldRecords(doc: Doc, value: number, { namesTarget, isListOfErrors }: Key): boolean {
  if (namesTarget) return true;
  if (!doc.isList(value)) return false;
  return isListOfErrors || !doc.isScalar(doc.first(value));
}
