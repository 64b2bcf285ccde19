import { keyOf } from '../record/key';
import { itemTypeOf } from '../record/item-type';
import { roleOf } from '../record/families';
import { isProjectKey } from '../record/issue-key';
import type { Context } from '../record/context';

/** A container that is read through: its elements and members are looked at one by one, and it is never held as a whole. */
export type Frame = SequenceFrame | ListFrame | ObjectFrame;

/** The values of the file itself, one after the other (JSON Lines, or just one). */
export interface SequenceFrame {
  readonly kind: 'sequence';
  readonly context: Context;
  /** Something was broken before: leftovers of a container are passed over. */
  tolerant: boolean;
  /** A value was read. */
  begun: boolean;
  /** There was a second one, or the first was a record: all are. */
  confirmed: boolean;
  readonly waiting: Waiting[];
  moreWaiting: number;
}

export interface ListFrame {
  readonly kind: 'list';
  readonly context: Context;
  /** Texts in it are records. */
  readonly ofTexts: boolean;
  /** Its key is one of bookkeeping: an object of which nothing is known is no record. */
  readonly bookkeeping: boolean;
  /** One of its elements is a record, so all are. */
  confirmed: boolean;
  /** Elements seen before that: the first of them, and how many more there were. */
  readonly waiting: Waiting[];
  moreWaiting: number;
}

export interface ObjectFrame {
  readonly kind: 'object';
  readonly bookkeeping: boolean;
  context: Context;
  key: string;
  awaits: 'key' | 'colon' | 'value';
}

/** An element as it stood in the log. */
export interface Waiting {
  readonly json: Uint8Array;
  readonly line: number;
}

/** So many elements of a list wait for the first that looks like a record; more are only counted. */
export const mostWaiting = 1_000;
export const longestWaiting = 4_096;

/** The file itself: values one after the other. */
export function sequenceFrame(context: Context): SequenceFrame {
  return {
    kind: 'sequence',
    context,
    tolerant: false,
    begun: false,
    confirmed: false,
    waiting: [],
    moreWaiting: 0,
  };
}

/** `key`: the one that the list stands under; null for a list of the file itself or in a list. */
export function listFrame(context: Context, key: string | null, ofTexts = true): ListFrame {
  const family = key === null ? undefined : roleOf(key)?.family;
  return {
    kind: 'list',
    context: key === null ? context : underKey(context, key),
    ofTexts: key === null ? ofTexts : keyOf(key).isListOfErrors || keyOf(key).namesTarget,
    bookkeeping: family === 'meta' || family === 'history',
    confirmed: false,
    waiting: [],
    moreWaiting: 0,
  };
}

/** `bookkeeping`: it says something of the run, so that no object in it is a record unless a list holds it. */
export function objectFrame(context: Context, bookkeeping: boolean): ObjectFrame {
  return { kind: 'object', context, bookkeeping, key: '', awaits: 'key' };
}

/** Whether what stands under the frame's key is bookkeeping. */
export function isBookkeeping({ bookkeeping, key }: ObjectFrame): boolean {
  return bookkeeping || roleOf(key)?.family === 'meta';
}

/** Under a key that is an item's id or type, or a project's key, what follows is about that. */
export function underKey(context: Context, key: string): Context {
  if (!keyOf(key).namesTarget) return context;
  const { known } = itemTypeOf(key);
  if (known !== null) return { ...context, itemType: known };
  return isProjectKey(key) ? { ...context, project: key } : { ...context, id: key };
}

/** What a field of a container says of the records in it. */
export function withField(context: Context, key: string, value: string | number): Context {
  const role = roleOf(key);
  const text = String(value);
  if (role === null || text === '' || text.length > 300) return context;
  switch (role.family) {
    case 'project':
      return { ...context, project: text };
    case 'operation':
      return context.operation === null || role.rank === 0 ? { ...context, operation: text } : context;
    case 'type': {
      const { name, known } = itemTypeOf(text);
      if (known !== null) return { ...context, itemType: name };
      return context.operation === null ? { ...context, operation: text } : context;
    }
    case 'issue':
    case 'id':
      return { ...context, id: context.id ?? text };
    default:
      return context;
  }
}
