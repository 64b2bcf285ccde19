import { roleOf } from './families';
import { keyAt } from './key';
import { saidTypeAt } from './item-type';
import { projectOfKeyAt } from './issue-key';
import { addText } from './pick-text';
import { nameAt, tellingHeader, withPath } from './named';
import { nothingPicked } from './picked';
import { httpStatusAt, outcomeOf } from './status';
import { Url } from './url';
import type { Doc } from '../json/doc';
import type { Inner } from '../json/inner';
import type { KeyRole } from './families';
import type { Picked } from './picked';

/** Fields of an object inside a record come after the record's own. */
const rankStep = 50;
const deepest = 4;

const brace = 0x7b;

/** Picks from an object. `inner` reads JSON inside texts of it. */
export function pick(doc: Doc, object: number, inner: Inner): Picked {
  const picked = nothingPicked();
  pickFrom(doc, object, inner, picked, 0, true);
  if (picked.type?.known != null && picked.typeRank < rankStep) picked.namesItem = true;
  return picked;
}

/** The least rank of the keys `key` and `id`, which anything may have; those before them only an item has. */
const anyIdRank = roleOf('key')?.rank ?? 0;

/** `texts`: whether this object's texts are still to be collected; those of a body come with the body. */
function pickFrom(
  doc: Doc,
  object: number,
  inner: Inner,
  picked: Picked,
  depth: number,
  texts: boolean,
): void {
  const end = doc.after(object);
  let others: number[] | null = null;
  for (let key = doc.first(object); key < end;) {
    const value = doc.after(key);
    const { role, isItemId } = keyAt(doc, key);
    if (role === null) {
      if (doc.isObject(value) || (doc.isText(value) && doc.bytes[doc.from(value)] === brace))
        (others ??= []).push(value);
      // `"PAY-1": "Issue does not exist …"`: the key is the item, the text is its error.
      else if (depth === 0 && (doc.isList(value) || (isItemId && doc.isText(value)))) picked.nested = true;
    } else if (takeField(doc, value, role, picked, depth, texts)) (others ??= []).push(value);
    key = doc.after(value);
  }
  if (others !== null) for (const value of others) pickOther(doc, value, inner, picked, depth, texts);
}

/** Bodies of other names, and those of errors, are searched after the object's own fields. */
function pickOther(
  doc: Doc,
  value: number,
  inner: Inner,
  picked: Picked,
  depth: number,
  texts: boolean,
): void {
  picked.nested ||= doc.isObject(value);
  if (depth >= deepest) return;
  const isBody = picked.texts.some((text) => text.node === value && text.doc === doc);
  if (doc.isObject(value)) pickFrom(doc, value, inner, picked, depth + 1, texts && !isBody);
  else if (!isBody) {
    const parsed = inner.parse(inner.plain(doc, value));
    if (parsed?.isObject(0)) pickFrom(parsed, 0, inner, picked, depth + 1, texts);
  }
}

/** True: the value is an object to be searched as well. */
function takeField(
  doc: Doc,
  value: number,
  role: KeyRole,
  picked: Picked,
  depth: number,
  texts: boolean,
): boolean {
  const isObject = doc.isObject(value);
  const isList = !isObject && doc.isList(value);
  if (isObject || isList) picked.nested = true;
  else if (doc.isNull(value)) return false;
  const rank = role.rank + depth * rankStep;
  const own = depth === 0;
  switch (role.family) {
    case 'error':
    case 'text':
      if (doc.isEmpty(value)) return false;
      if (texts) addText(doc, value, role, picked);
      if (own && doc.isText(value)) picked.ownText = true;
      return isObject;
    case 'type':
      if (doc.isText(value) && rank < picked.typeRank) {
        picked.type = saidTypeAt(doc, value);
        picked.typeRank = rank;
      }
      return isObject;
    case 'id':
      if (isObject || isList || rank >= picked.idRank || doc.isEmpty(value)) return false;
      picked.idDoc = doc;
      picked.idNode = value;
      picked.idRank = rank;
      if (own && (rank < anyIdRank || isKey(doc, value))) picked.namesItem = true;
      return false;
    case 'issue':
      picked.issue ??= nameAt(doc, value);
      if (own && picked.issue !== null) picked.namesItem = true;
      return false;
    case 'project':
      if (rank < picked.projectRank) {
        picked.project = nameAt(doc, value);
        picked.projectRank = rank;
      }
      return false;
    case 'url':
      if (!doc.isText(value)) return isObject;
      picked.url = picked.url === null ? Url.at(doc, value) : withPath(picked.url, doc, value);
      if (own) picked.namesItem = true;
      return false;
    case 'status':
      takeStatus(doc, value, picked, own);
      return isObject;
    case 'operation':
      if (!doc.isText(value)) return isObject;
      if (rank < picked.operationRank) {
        picked.operation = doc.text(value);
        picked.operationRank = rank;
      }
      return false;
    case 'method':
      if (doc.isText(value)) picked.method ??= doc.text(value);
      return false;
    case 'level':
      if (doc.isText(value)) picked.level ??= doc.text(value);
      return false;
    case 'permission':
      picked.permission ??= doc.text(value).slice(0, 2_000);
      return false;
    case 'headers':
      if (isObject) picked.header ??= tellingHeader(doc, value);
      return false;
    case 'meta':
    case 'history':
      return false;
  }
}

function isKey(doc: Doc, value: number): boolean {
  return projectOfKeyAt(doc.bytes, doc.from(value), doc.to(value)) !== null;
}

function takeStatus(doc: Doc, value: number, picked: Picked, own: boolean): void {
  const status = httpStatusAt(doc, value);
  if (status !== null) {
    picked.status ??= status;
    if (own) picked.ownStatus = true;
  } else if (doc.isText(value) && picked.outcome === null) picked.outcome = outcomeOf(doc.text(value));
}
