import { roleAt, roleOf } from './families';
import { saidTypeAt } from './item-type';
import { isItemId, projectOfKeyAt } from './issue-key';
import { httpStatusAt, outcomeOf } from './status';
import type { Doc } from '../json/doc';
import type { Inner } from '../json/inner';
import type { KeyRole } from './families';
import type { SaidType } from './item-type';

/** A value of a record that may hold an error's text. */
export interface TextValue {
  readonly doc: Doc;
  readonly node: number;
  /** It stands under a key that names an error. */
  readonly error: boolean;
  /** It is an object under `errors`: where no message stands in it, it is Jira's map of fields to messages. */
  readonly errors: boolean;
}

const noRank = 1_000;
/** Fields of an object inside a record come after the record's own. */
const rankStep = 50;
const deepest = 4;
const mostTexts = 20;
const noTexts: readonly TextValue[] = [];

/** The fields of a record that matter, found by the names of its keys. */
export interface Picked {
  type: SaidType | null;
  typeRank: number;
  /** Where the id stands; see `idOf`. */
  idDoc: Doc | null;
  idNode: number;
  idRank: number;
  issue: string | null;
  project: string | null;
  projectRank: number;
  url: string | null;
  texts: readonly TextValue[];
  /** There is a text, or a body, under a key that names an error. */
  hasError: boolean;
  /** There is one under a key that only an error has: `error`, not `message`. */
  blames: boolean;
  status: number | null;
  /** What a status word says: the record tells of a success, or of a failure. */
  outcome: 'success' | 'failure' | null;
  operation: string | null;
  operationRank: number;
  method: string | null;
  level: string | null;
  permission: string | null;
  /** A header of an answer that says why it refused. */
  header: string | null;
  /** There are objects or lists in it, so what it is has to be looked at more closely. */
  nested: boolean;
  /** The record's own fields name a thing of Jira: by a key, or by a field that is there for nothing else. */
  namesItem: boolean;
  /** The status is the record's own, and not one of an object in it. */
  ownStatus: boolean;
  /** A text beside objects and lists is the record's own. */
  ownText: boolean;
}

export function nothingPicked(): Picked {
  return {
    type: null,
    typeRank: noRank,
    idDoc: null,
    idNode: 0,
    idRank: noRank,
    issue: null,
    project: null,
    projectRank: noRank,
    url: null,
    texts: noTexts,
    hasError: false,
    blames: false,
    status: null,
    outcome: null,
    operation: null,
    operationRank: noRank,
    method: null,
    level: null,
    permission: null,
    header: null,
    nested: false,
    namesItem: false,
    ownStatus: false,
    ownText: false,
  };
}

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
    const role = roleAt(doc, key);
    if (role === null) {
      if (doc.isObject(value) || (doc.isBracketed(value) && doc.bytes[doc.from(value)] === 0x7b))
        (others ??= []).push(value);
      else if (depth === 0 && (doc.isList(value) || isKeyedText(doc, key, value))) picked.nested = true;
    } else if (takeField(doc, value, role, picked, depth, texts)) (others ??= []).push(value);
    key = doc.after(value);
  }
  if (others !== null) for (const value of others) pickOther(doc, value, inner, picked, depth, texts);
}

/** `"PAY-1": "Issue does not exist …"`: the key is the item, the text is its error. */
function isKeyedText(doc: Doc, key: number, value: number): boolean {
  const first = doc.bytes[doc.from(key)] ?? 0;
  return first <= 0x5a && first >= 0x30 && doc.isText(value) && isItemId(doc.text(key));
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
      picked.url = picked.url === null ? doc.text(value) : withPath(picked.url, doc, value);
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

/** Some logs say host and path in two fields. */
function withPath(url: string, doc: Doc, value: number): string {
  const host = /^(https?:\/\/[^/?#]+)\/?$/.exec(url)?.[1];
  const path = host === undefined ? '' : doc.text(value);
  return host !== undefined && path.startsWith('/') ? host + path : url;
}

function isKey(doc: Doc, value: number): boolean {
  return projectOfKeyAt(doc.bytes, doc.from(value), doc.to(value)) !== null;
}

/** The id, as a text. */
export function idOf({ idDoc, idNode }: Picked): string | null {
  return idDoc === null ? null : idDoc.text(idNode);
}

const errorsRank = roleOf('errors')?.rank;
/** The ranks of keys that tell of a success as well. */
const ofAnyRecord = new Set(['message', 'messages', 'msg', 'reason'].map((key) => roleOf(key)?.rank));

function addText(doc: Doc, node: number, { family, rank }: KeyRole, picked: Picked): void {
  const error = family === 'error';
  if (error) picked.hasError = true;
  if (error && !ofAnyRecord.has(rank) && !doc.isNumber(node) && !doc.isWord(node)) picked.blames = true;
  const text = { doc, node, error, errors: error && rank === errorsRank && doc.isObject(node) };
  if (picked.texts.length === 0) picked.texts = [text];
  else if (picked.texts.length < mostTexts) picked.texts = [...picked.texts, text];
}

function takeStatus(doc: Doc, value: number, picked: Picked, own: boolean): void {
  const status = httpStatusAt(doc, value);
  if (status !== null) {
    picked.status ??= status;
    if (own) picked.ownStatus = true;
  } else if (doc.isText(value) && picked.outcome === null) picked.outcome = outcomeOf(doc.text(value));
}

/** A key or an id, or those of an object that stands for a work item or a project. */
export function nameAt(doc: Doc, value: number): string | null {
  if (!doc.isObject(value))
    return doc.isList(value) || doc.isNull(value) || doc.isEmpty(value) ? null : doc.text(value);
  const end = doc.after(value);
  let id: string | null = null;
  for (let key = doc.first(value); key < end; key = doc.after(doc.after(key))) {
    const said = doc.after(key);
    if (doc.isObject(said) || doc.isList(said)) continue;
    if (/^(?:key|issueKey|projectKey)$/.test(doc.text(key))) return doc.text(said);
    if (doc.text(key) === 'id') id = doc.text(said);
  }
  return id;
}

function tellingHeader(doc: Doc, headers: number): string | null {
  const end = doc.after(headers);
  for (let key = doc.first(headers); key < end; key = doc.after(doc.after(key))) {
    const name = doc.text(key);
    const value = doc.text(doc.after(key));
    if (/^x-seraph-loginreason$/i.test(name) && !/fail|denied/i.test(value)) continue;
    if (
      /^(?:x-seraph-loginreason|x-authentication-denied-reason|retry-after|ratelimit-reason)$/i.test(name)
    ) {
      return `${name}: ${value.slice(0, 200)}`;
    }
  }
  return null;
}

/** The text of an event that names its own failure (`backup.restore_failed`). */
export function failingOperation({ operation }: Picked): boolean {
  return operation !== null && /fail|error|denied/i.test(operation);
}
