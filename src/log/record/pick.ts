import { roleOf } from './families';
import { keyAt } from './key';
import { saidTypeAt } from './item-type';
import { projectOfKeyAt } from './issue-key';
import { addOther, addText, markError } from './pick-text';
import { takeIssues, takePermissions, takeProjects, takeStatus } from './pick-fields';
import { deniedIn } from './denied';
import { isFieldMap } from './field-map';
import { levelSaid } from './level';
import { namesAt, tellingHeader, withPath } from './named';
import { nothingPicked } from './picked';
import { mayHoldMore } from './shape-signs';
import { Url } from './url';
import type { Doc } from '../json/doc';
import type { KeyRole } from './families';
import type { Key } from './key';
import type { Picked, Place, Tier } from './picked';

const deepest = 8;
/** Fields of an object inside a record come after the record's own. */
const rankStep = 50;
/** The least rank of the keys that anything may have; those before them only an item has. */
const anyIdRank = roleOf('key')?.rank ?? 0;

const top: Place = { depth: 0, part: 'record', tier: 'other' };
const ofFields: Place = { depth: 0, part: 'fields', tier: 'error' };

/** Picks from an object all that is known of it: its own fields first, then those of the objects and lists in it. */
export function pick(doc: Doc, object: number): Picked {
  const picked = nothingPicked();
  pickObject(doc, object, picked, top);
  if (picked.type?.known != null && picked.typeRank < rankStep) picked.namesItem = true;
  return picked;
}

/** Picks from the row of a table without names: any of its texts may be the reason. */
export function pickRow(doc: Doc, list: number): Picked {
  const picked = nothingPicked();
  pickValue(doc, list, picked, { depth: 0, part: 'record', tier: 'text' });
  return picked;
}

/** Adds to what was picked what a value says: all of it comes after what was there. */
export function pickValue(doc: Doc, value: number, picked: Picked, at: Place): void {
  if (doc.isObject(value)) pickObject(doc, value, picked, at);
  else if (doc.isText(value)) {
    if (at.tier === 'error' || at.tier === 'text') addText(doc, value, at.tier, null, picked);
    else addOther(doc, value, at.tier, picked);
  } else if (doc.isList(value) && at.depth <= deepest) {
    const inside = {
      depth: at.depth + 1,
      part: at.part === 'history' ? at.part : 'element',
      tier: at.tier,
    } as const;
    const end = doc.after(value);
    for (let i = doc.first(value); i < end; i = doc.after(i)) pickValue(doc, i, picked, inside);
  }
}

function pickObject(doc: Doc, object: number, picked: Picked, at: Place): void {
  if (at.depth > deepest) return;
  const end = doc.after(object);
  let inside: [number, Place][] | null = null;
  for (let key = doc.first(object); key < end;) {
    const value = doc.after(key);
    const said = keyAt(doc, key);
    if (!doc.isObject(value) && !doc.isList(value)) takeScalar(doc, value, said, picked, at);
    else if (!doc.isEmpty(value)) {
      const place = takeContainer(doc, key, said, picked, at);
      if (place !== null) (inside ??= []).push([value, place]);
    }
    key = doc.after(value);
  }
  if (inside === null) return;
  for (const [value, place] of inside) {
    if (place === ofFields) pickFields(doc, value, picked, at);
    else if (isOwn(place)) pickValue(doc, value, picked, place);
  }
  for (const [value, place] of inside)
    if (place !== ofFields && !isOwn(place)) pickValue(doc, value, picked, place);
}

/** Whether what stands there is said of the record, by itself or in bookkeeping of it. */
function isSaidOfIt({ part }: Place): boolean {
  return part === 'record' || part === 'aside';
}

function isOwn({ part }: Place): boolean {
  return part === 'record' || part === 'element';
}

/** Jira's map of fields to messages. */
function pickFields(doc: Doc, object: number, picked: Picked, { depth }: Place): void {
  const inside: Place = { depth: depth + 1, part: 'record', tier: 'error' };
  const end = doc.after(object);
  for (let key = doc.first(object); key < end;) {
    const value = doc.after(key);
    const said = keyAt(doc, key);
    if (doc.isText(value)) {
      if (said.isItemId) picked.holdsMore = true;
      addText(doc, value, 'error', doc.text(key), picked);
    } else {
      picked.holdsMore ||= !doc.isScalar(value) && mayHoldMore(doc, value, said);
      pickValue(doc, value, picked, inside);
    }
    key = doc.after(value);
  }
}

function asideIn({ part }: Place): Place['part'] {
  return part === 'record' ? 'aside' : part;
}

function isOfObjects(doc: Doc, value: number): boolean {
  return doc.isList(value) && doc.isObject(doc.first(value));
}

function within({ depth, part }: Place, tier: Tier): Place {
  return { depth: depth + 1, part, tier };
}

/** What an object or a list says by itself; where what is in it is to be looked at as well, the place that it has. */
function takeContainer(doc: Doc, key: number, said: Key, picked: Picked, at: Place): Place | null {
  const value = doc.after(key);
  const { role } = said;
  const depth = at.depth + 1;
  if (role?.family === 'headers') {
    if (doc.isObject(value)) picked.header ??= tellingHeader(doc, value);
    return null;
  }
  picked.holdsMore ||= mayHoldMore(doc, value, said);
  switch (role?.family) {
    case 'error':
      if (!isOwn(at)) return within(at, at.tier);
      // A list of objects may hold the errors of others.
      if (at.part === 'record' && !isOfObjects(doc, value)) markError(role, picked);
      return doc.isObject(value) && doc.text(key) === 'errors' && isFieldMap(doc, value)
        ? ofFields
        : within(at, 'error');
    case 'text':
      return within(at, at.tier === 'other' ? 'text' : at.tier);
    case 'issue':
      takeIssues(namesAt(doc, value), picked, at.depth);
      return { depth, part: asideIn(at), tier: 'label' };
    case 'project':
      takeProjects(namesAt(doc, value), role, picked, at.depth);
      return { depth, part: asideIn(at), tier: 'label' };
    case 'permission':
      takePermissions(deniedIn(doc, value), picked);
      return null;
    case 'label':
      return { depth, part: asideIn(at), tier: 'label' };
    case 'meta':
      return { depth, part: asideIn(at), tier: 'other' };
    case 'history':
      return { depth, part: isOwn(at) ? 'history' : at.part, tier: 'other' };
    default:
      return within(at, at.tier === 'label' ? 'label' : 'other');
  }
}

function takeScalar(doc: Doc, value: number, { role, isItemId }: Key, picked: Picked, at: Place): void {
  if (doc.isNull(value) || doc.isEmpty(value)) return;
  if (role === null) {
    if (!doc.isText(value)) return;
    // `"PAY-1": "Issue does not exist …"`: the key is the item, the text is its error.
    if (isItemId) picked.holdsMore = true;
    addOther(doc, value, at.tier === 'label' ? 'label' : 'other', picked);
    return;
  }
  const rank = role.rank + at.depth * rankStep;
  const own = at.depth === 0;
  switch (role.family) {
    case 'error':
    case 'text':
      if (doc.isText(value)) takeText(doc, value, role, picked, at);
      else if (role.family === 'error' && doc.isNumber(value)) takeCount(doc, value, role, picked, at);
      return;
    case 'type':
      if (doc.isText(value) && rank < picked.typeRank && isSaidOfIt(at)) {
        picked.type = saidTypeAt(doc, value);
        picked.typeRank = rank;
      }
      return;
    case 'id':
      if (rank >= picked.idRank) return;
      picked.idDoc = doc;
      picked.idNode = value;
      picked.idRank = rank;
      if (own && (rank < anyIdRank || isKey(doc, value))) picked.namesItem = true;
      return;
    case 'issue':
      takeIssues([doc.text(value)], picked, at.depth);
      return;
    case 'project':
      takeProjects([doc.text(value)], role, picked, at.depth);
      return;
    case 'url':
      if (!doc.isText(value) || at.part !== 'record') return;
      picked.url = picked.url === null ? Url.at(doc, value) : withPath(picked.url, doc, value);
      if (own) picked.namesItem = true;
      return;
    case 'status':
      if (isSaidOfIt(at) || (at.part === 'element' && at.tier !== 'other'))
        takeStatus(doc, value, picked, at);
      return;
    case 'outcome':
      if (own && at.part === 'record' && /^(?:true|false)$/i.test(doc.text(value)))
        picked.outcome ??= /^t/i.test(doc.text(value)) ? 'success' : 'failure';
      return;
    case 'operation':
      if (!doc.isText(value)) return;
      if (rank < picked.operationRank && isSaidOfIt(at)) {
        picked.operation = doc.text(value);
        picked.operationRank = rank;
      }
      addOther(doc, value, 'other', picked);
      return;
    case 'method':
      if (doc.isText(value) && isSaidOfIt(at)) picked.method ??= doc.text(value);
      return;
    case 'level':
      if (rank >= picked.levelRank || at.part === 'element') return;
      if (!doc.isText(value) && !doc.isNumber(value)) return;
      picked.level = levelSaid(role, doc.text(value));
      picked.levelRank = rank;
      return;
    case 'count':
      // What stands above a list may count its failures as well: it is no record for that.
      if (doc.isNumber(value) || isCount(doc, value)) picked.blames ||= failed(doc, value, at);
      else if (doc.isText(value)) addOther(doc, value, at.tier === 'label' ? 'label' : 'other', picked);
      return;
    case 'permission':
      if (isSaidOfIt(at)) takePermissions([doc.text(value)], picked);
      return;
    case 'label':
    case 'meta':
    case 'history':
      if (doc.isText(value)) addOther(doc, value, role.family === 'label' ? 'label' : 'other', picked);
      return;
    case 'headers':
      return;
  }
}

function takeText(doc: Doc, value: number, role: Key['role'] & object, picked: Picked, at: Place): void {
  const error = role.family === 'error';
  if (error && isCount(doc, value)) {
    takeCount(doc, value, role, picked, at);
    return;
  }
  if (!isOwn(at) || at.tier === 'label') {
    if (error && at.part === 'history') picked.hasPastError = true;
    addOther(doc, value, at.tier === 'label' ? 'label' : 'other', picked);
    return;
  }
  if (error && at.part === 'record') markError(role, picked);
  addText(doc, value, error || at.tier === 'error' ? 'error' : 'text', null, picked);
  if (at.depth === 0) picked.ownText = true;
}

/** A number of errors says that there are any, and no more. */
function takeCount(doc: Doc, value: number, role: KeyRole, picked: Picked, at: Place): void {
  if (failed(doc, value, at)) markError(role, picked);
}

function failed(doc: Doc, value: number, { part, depth }: Place): boolean {
  return part === 'record' && depth === 0 && Number(doc.text(value)) > 0;
}

/** A table writes numbers as texts. */
function isCount(doc: Doc, value: number): boolean {
  const length = doc.length(value);
  return length < 10 && /^\d+$/.test(doc.text(value));
}

function isKey(doc: Doc, value: number): boolean {
  return projectOfKeyAt(doc.bytes, doc.from(value), doc.to(value)) !== null;
}
