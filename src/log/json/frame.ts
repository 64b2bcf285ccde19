import { keyOf } from '../record/key';
import { saidType } from '../record/item-type';
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
}

export interface ListFrame {
  readonly kind: 'list';
  readonly context: Context;
  /** Texts in it are records. */
  readonly ofTexts: boolean;
  /** One of its elements is a record, so all are. */
  confirmed: boolean;
  /** Elements seen before that: the first of them, and how many more there were. */
  readonly waiting: Waiting[];
  moreWaiting: number;
}

export interface ObjectFrame {
  readonly kind: 'object';
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

export function sequenceFrame(context: Context): SequenceFrame {
  return { kind: 'sequence', context, tolerant: false };
}

/** `key`: the one that the list stands under; null for a list of the file itself or in a list. */
export function listFrame(context: Context, key: string | null, ofTexts = true): ListFrame {
  return {
    kind: 'list',
    context: key === null ? context : underKey(context, key),
    ofTexts: key === null ? ofTexts : keyOf(key).isListOfErrors || keyOf(key).namesTarget,
    confirmed: false,
    waiting: [],
    moreWaiting: 0,
  };
}

export function objectFrame(context: Context): ObjectFrame {
  return { kind: 'object', context, key: '', awaits: 'key' };
}

/** Under a key that is an item's id or type, or a project's key, what follows is about that. */
export function underKey(context: Context, key: string): Context {
  if (!keyOf(key).namesTarget) return context;
  const { known } = saidType(key);
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
      const { name, known } = saidType(text);
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
