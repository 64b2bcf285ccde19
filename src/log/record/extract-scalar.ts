import { impliedLevel, roleOf, type KeyRole } from './families';
import { projectOfKeyAt } from './issue-key';
import { itemTypeAt } from './item-type';
import { levelOf } from './level';
import { withPath } from './named';
import {
  addOther,
  addText,
  isOwn,
  isOfErrors,
  markError,
  noteNamed,
  rankStep,
  takeIssues,
  takePermissions,
  takeProjects,
  takeStatus,
  takeTime,
} from './note-fields';
import { Url } from './url';
import type { Doc } from '../json/doc';
import type { Key } from './key';
import type { Position, RecordFields } from './record-fields';

/** The least rank of the keys that anything may have; those before them only an item has. */
const anyIdRank = roleOf('key')?.rank ?? 0;

/** Notes what a text, a number or a word says by the key that it stands under. */
export function extractScalar(
  doc: Doc,
  value: number,
  { role, isItemId }: Key,
  fields: RecordFields,
  at: Position,
): void {
  if (doc.isText(value) ? doc.length(value) === 0 : doc.isNull(value)) return;
  if (role === null) {
    if (!doc.isText(value)) return;
    // `"PAY-1": "Issue does not exist …"`: the key is the item, the text is its error.
    if (isItemId) fields.holdsMore = true;
    addOther(doc, value, at.tier === 'label' ? 'label' : 'other', fields);
    return;
  }
  const rank = role.rank + at.depth * rankStep;
  const own = at.depth === 0;
  switch (role.family) {
    case 'error':
    case 'text':
      if (doc.isText(value)) takeText(doc, value, role, fields, at);
      else if (role.family === 'error' && doc.isNumber(value)) takeCount(doc, value, role, fields, at);
      return;
    case 'type':
      if (doc.isText(value) && rank < fields.typeRank && isSaidOfIt(at)) {
        fields.type = itemTypeAt(doc, value);
        fields.typeRank = rank;
      }
      return;
    case 'id':
      noteNamed(fields, at);
      if (rank >= fields.idRank) return;
      fields.idDoc = doc;
      fields.idNode = value;
      fields.idRank = rank;
      if (own && (rank < anyIdRank || isKey(doc, value))) fields.namesItem = true;
      return;
    case 'issue':
      takeIssues([doc.text(value)], fields, at);
      return;
    case 'project':
      takeProjects([doc.text(value)], role, fields, at);
      return;
    case 'url':
      if (!doc.isText(value) || at.part !== 'record') return;
      noteNamed(fields, at);
      fields.url = fields.url === null ? Url.at(doc, value) : withPath(fields.url, doc, value);
      if (own) fields.namesItem = true;
      return;
    case 'status':
      if (isSaidOfIt(at) || (at.part === 'element' && at.tier !== 'other'))
        takeStatus(doc, value, fields, at);
      return;
    case 'outcome':
      if (own && at.part === 'record' && /^(?:true|false)$/i.test(doc.text(value)))
        fields.outcome ??= /^t/i.test(doc.text(value)) ? 'success' : 'failure';
      return;
    case 'operation':
      if (!doc.isText(value)) return;
      if (rank < fields.operationRank && isSaidOfIt(at)) {
        fields.operation = doc.text(value);
        fields.operationRank = rank;
      }
      addOther(doc, value, 'other', fields);
      return;
    case 'method':
      if (doc.isText(value) && isSaidOfIt(at)) fields.method ??= doc.text(value);
      return;
    case 'level':
      if (role === impliedLevel) takeTime(doc, value, rank, fields, at);
      if (rank >= fields.levelRank || at.part === 'element') return;
      if (!doc.isText(value) && !doc.isNumber(value)) return;
      fields.level = levelOf(role, doc.text(value));
      fields.levelRank = rank;
      return;
    case 'count':
      // What stands above a list may count its failures as well: it is no record for that.
      if (doc.isNumber(value) || isCount(doc, value)) fields.blames ||= failed(doc, value, at);
      else if (doc.isText(value)) addOther(doc, value, at.tier === 'label' ? 'label' : 'other', fields);
      return;
    case 'permission':
      if (isSaidOfIt(at)) takePermissions([doc.text(value)], fields);
      return;
    case 'time':
      takeTime(doc, value, rank, fields, at);
      if (doc.isText(value)) addOther(doc, value, at.tier === 'label' ? 'label' : 'other', fields);
      return;
    case 'label':
    case 'meta':
    case 'history':
      if (doc.isText(value)) addOther(doc, value, role.family === 'label' ? 'label' : 'other', fields);
      return;
    case 'headers':
      return;
  }
}

function takeText(
  doc: Doc,
  value: number,
  role: Key['role'] & object,
  fields: RecordFields,
  at: Position,
): void {
  const error = role.family === 'error';
  if (error && isCount(doc, value)) {
    takeCount(doc, value, role, fields, at);
    return;
  }
  if (!isOwn(at) || at.tier === 'label') {
    if (error && at.part === 'history') fields.hasPastError = true;
    addOther(doc, value, at.tier === 'label' ? 'label' : 'other', fields);
    return;
  }
  if (error && at.part === 'record') markError(role, fields);
  addText(doc, value, error || at.tier === 'error' ? 'error' : 'text', null, fields);
  if (at.depth === 0) fields.ownText = true;
}

/** A number of errors says that there are any, and no more; a number as a message or a reason says nothing. */
function takeCount(doc: Doc, value: number, role: KeyRole, fields: RecordFields, at: Position): void {
  if (isOfErrors(role) && failed(doc, value, at)) markError(role, fields);
}

function failed(doc: Doc, value: number, { part, depth }: Position): boolean {
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

/** Whether what stands there is said of the record, by itself or in bookkeeping of it. */
function isSaidOfIt({ part }: Position): boolean {
  return part === 'record' || part === 'aside';
}
