import type { Doc } from '../json/doc';
import type { Url } from './url';
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
  url: Url | null;
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

/** The id, as a text. */
export function idOf({ idDoc, idNode }: Picked): string | null {
  return idDoc === null ? null : idDoc.text(idNode);
}

/** The text of an event that names its own failure (`backup.restore_failed`). */
export function failingOperation({ operation }: Picked): boolean {
  return operation !== null && /fail|error|denied/i.test(operation);
}
