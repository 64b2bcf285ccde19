import { roleOf } from './families';
import { httpStatus } from './body';
import { parseMaybe } from './json-text';

/** The fields of a record that matter, found by the names of its keys, its own before those of the objects in it. */
export interface Picked {
  type: string | null;
  typeRank: number;
  id: string | null;
  idRank: number;
  issue: string | null;
  project: string | null;
  projectRank: number;
  url: string | null;
  /** Values under keys that name an error, and under keys that may hold an error's text. */
  readonly errors: unknown[];
  readonly texts: unknown[];
  status: number | null;
  /** What a status word says: the record tells of a success, or of a failure. */
  outcome: 'success' | 'failure' | null;
  operation: string | null;
  operationRank: number;
  method: string | null;
  level: string | null;
  permission: string | null;
  /** Headers of an answer that say why it refused. */
  headers: string | null;
  /** There are objects or lists in it: what it is has to be looked at more closely. */
  nested: boolean;
}

type Json = Readonly<Record<string, unknown>>;

const noRank = 1_000;
const deepest = 4;
const mostTexts = 20;

export function pick(record: Json): Picked {
  const picked: Picked = {
    type: null,
    typeRank: noRank,
    id: null,
    idRank: noRank,
    issue: null,
    project: null,
    projectRank: noRank,
    url: null,
    errors: [],
    texts: [],
    status: null,
    outcome: null,
    operation: null,
    operationRank: noRank,
    method: null,
    level: null,
    permission: null,
    headers: null,
    nested: false,
  };
  pickFrom(record, picked, 0, true);
  return picked;
}

/** `texts`: whether this object's texts are still to be collected; those of a body come with the body. */
function pickFrom(record: Json, picked: Picked, depth: number, texts: boolean): void {
  let inner: unknown[] | null = null;
  let bodies: unknown[] | null = null;
  for (const key in record) {
    const value = record[key];
    if (value === null || value === undefined) {
      if (depth === 0 && roleOf(key)?.family === 'error') picked.errors.push(value);
      continue;
    }
    const role = roleOf(key);
    const object = typeof value === 'object';
    if (object) picked.nested = true;
    if (role === null) {
      // Bodies of unknown names are searched after the record's own fields.
      if (object && !Array.isArray(value)) (inner ??= []).push(value);
      else if (typeof value === 'string' && value.charCodeAt(0) === 0x7b)
        (inner ??= []).push(parseMaybe(value));
      continue;
    }
    const rank = role.rank + depth * 50;
    switch (role.family) {
      case 'error':
      case 'text':
        if (texts && picked.errors.length + picked.texts.length < mostTexts) {
          (role.family === 'error' ? picked.errors : picked.texts).push(value);
        }
        if (object) (bodies ??= []).push(value);
        break;
      case 'type':
        if (typeof value === 'string' && rank < picked.typeRank) {
          picked.type = value;
          picked.typeRank = rank;
        } else if (object) (inner ??= []).push(value);
        break;
      case 'id':
        if (!object && rank < picked.idRank && value !== true && value !== false) {
          picked.id = String(value as string | number);
          picked.idRank = rank;
        }
        break;
      case 'issue':
        picked.issue ??= object ? idWithin(value as Json) : String(value as string | number);
        break;
      case 'project':
        if (rank < picked.projectRank) {
          picked.project = object ? idWithin(value as Json) : String(value as string | number);
          picked.projectRank = rank;
        }
        break;
      case 'url':
        if (typeof value === 'string') picked.url ??= value;
        else if (object) (inner ??= []).push(value);
        break;
      case 'status':
        pickStatus(value, picked);
        break;
      case 'operation':
        if (typeof value === 'string' && rank < picked.operationRank) {
          picked.operation = value;
          picked.operationRank = rank;
        } else if (object) (inner ??= []).push(value);
        break;
      case 'method':
        if (typeof value === 'string') picked.method ??= value;
        break;
      case 'level':
        if (typeof value === 'string') picked.level ??= value;
        break;
      case 'permission':
        picked.permission ??= Array.isArray(value) ? value.slice(0, 20).map(String).join(' ') : String(value);
        break;
      case 'headers':
        if (object) picked.headers ??= tellingHeaders(value as Json);
        break;
      case 'meta':
      case 'history':
        break;
    }
  }
  if (depth >= deepest) return;
  if (inner !== null) for (const value of inner) pickInner(value, picked, depth, texts);
  if (bodies !== null) for (const value of bodies) pickInner(value, picked, depth, false);
}

function pickInner(value: unknown, picked: Picked, depth: number, texts: boolean): void {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return;
  picked.nested = true;
  pickFrom(value as Json, picked, depth + 1, texts);
}

const success =
  /^(?:success(?:ful(?:ly)?)?|succeeded|ok|okay|completed?|done|passed|synced|backed[ _-]?up)$/i;
const failure = /fail|error|denied|forbidden|refused|skipped|unauthori[sz]ed|partial|rejected|missing/i;

function pickStatus(value: unknown, picked: Picked): void {
  const status = httpStatus(value);
  if (status !== null) picked.status ??= status;
  else if (typeof value === 'string' && value.length < 60 && picked.outcome === null) {
    if (success.test(value.trim())) picked.outcome = 'success';
    else if (failure.test(value)) picked.outcome = 'failure';
  }
}

/** Key or id of an object that stands for a work item or a project. */
export function idWithin(value: Json): string | null {
  const found = value['key'] ?? value['id'] ?? value['issueKey'] ?? value['projectKey'] ?? null;
  return typeof found === 'string' || typeof found === 'number' ? String(found) : null;
}

function tellingHeaders(headers: Json): string | null {
  for (const name in headers) {
    if (
      /^(?:x-seraph-loginreason|x-authentication-denied-reason|retry-after|ratelimit-reason)$/i.test(name)
    ) {
      const value = String(headers[name]);
      if (!/^x-seraph/i.test(name) || /fail|denied/i.test(value)) return `${name}: ${value.slice(0, 200)}`;
    }
  }
  return null;
}

/** Text of an event that names its own failure (`backup.restore_failed`). */
export function failingOperation(picked: Picked): boolean {
  return picked.operation !== null && /fail|error|denied/i.test(picked.operation);
}
