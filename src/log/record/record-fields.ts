import type { Doc } from '../json/doc';
import type { Url } from './url';
import type { ItemType } from './item-type';

/**
 * How much a text tells of why a record failed, by where it stands. `error`: under a key that names an error. `text`: under one
 * that may hold an error's text. `other`: anywhere else. `label`: it names an item, and is evidence only where nothing else is said.
 */
export type Tier = 'error' | 'text' | 'other' | 'label';

/**
 * Where in a record a value stands. `element`: in an object of a list, which may be a record by itself; `history`: in what happened to the record before; `aside`: in what is told of an item, or in
 * bookkeeping; `fields`: in Jira's map of fields to messages. `tier`: what a text under a key that nobody knows is there.
 */
export interface Position {
  readonly depth: number;
  readonly part: 'record' | 'element' | 'history' | 'aside' | 'fields';
  readonly tier: Tier;
}

/** A text of a record. */
export interface TextValue {
  readonly doc: Doc;
  readonly node: number;
  readonly tier: Tier;
  /** The field of a work item that it is about, where it stands in Jira's map of fields to messages. */
  readonly field: string | null;
}

const noRank = 1_000;
/** Never added to: whoever has a first text makes a list of its own. */
const noTexts: never[] = [];

/** What matters of a record, found by the names of its keys wherever they stand in it. */
export interface RecordFields {
  type: ItemType | null;
  typeRank: number;
  /** Where the id stands; see `idOf`. */
  idDoc: Doc | null;
  idNode: number;
  idRank: number;
  /** What its fields for work items and projects say, the first first. */
  issues: readonly string[];
  issueDepth: number;
  projects: readonly string[];
  projectRank: number;
  url: Url | null;
  /** Texts under keys of errors and texts, in the order of the record; those of objects in it after its own. */
  texts: TextValue[];
  /** All other texts. */
  others: TextValue[];
  /** There is a text under a key that names an error. */
  hasError: boolean;
  /** There is one in what happened to the record before. */
  hasPastError: boolean;
  /** There is one under a key that only an error has: `error`, not `message`. */
  blames: boolean;
  status: number | null;
  /** What a status word says: the record tells of a success, or of a failure. */
  outcome: 'success' | 'failure' | null;
  operation: string | null;
  operationRank: number;
  method: string | null;
  level: string | null;
  levelRank: number;
  /** When it happened, in milliseconds since 1970. */
  time: number | null;
  timeRank: number;
  /** Permissions that a field names, by their keys. */
  permissions: readonly string[];
  /** A header of an answer that says why it refused. */
  header: string | null;
  /** By depth, the first object in it that names a thing of Jira. */
  namedAt: Position[] | null;
  /** There are lists of objects in it, or members that stand for items: what it is has to be looked at more closely. */
  holdsMore: boolean;
  /** The record's own fields name a thing of Jira: by a key, or by a field that is there for nothing else. */
  namesItem: boolean;
  /** The status is the record's own, and not one of an object in it. */
  ownStatus: boolean;
  /** A text beside objects and lists is the record's own. */
  ownText: boolean;
}

/** The fields of a record of which nothing is known yet. */
export function noFields(): RecordFields {
  return {
    type: null,
    typeRank: noRank,
    idDoc: null,
    idNode: 0,
    idRank: noRank,
    issues: noTexts,
    issueDepth: noRank,
    projects: noTexts,
    projectRank: noRank,
    url: null,
    texts: noTexts,
    others: noTexts,
    hasError: false,
    hasPastError: false,
    blames: false,
    status: null,
    outcome: null,
    operation: null,
    operationRank: noRank,
    method: null,
    level: null,
    levelRank: noRank,
    time: null,
    timeRank: noRank,
    permissions: noTexts,
    header: null,
    namedAt: null,
    holdsMore: false,
    namesItem: false,
    ownStatus: false,
    ownText: false,
  };
}

/** The id, as a text. */
export function idOf({ idDoc, idNode }: RecordFields): string | null {
  return idDoc === null ? null : idDoc.text(idNode);
}

/** The text of an event that names its own failure (`backup.restore_failed`). */
export function failingOperation({ operation }: RecordFields): boolean {
  return operation !== null && /fail|error|denied/i.test(operation);
}
