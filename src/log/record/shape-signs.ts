import type { Doc } from '../json/doc';
import type { Key } from './key';

/** Whether an object or a list may hold records of its own: most do not, and need no closer look. */
export function mayHoldMore(doc: Doc, value: number, { namesTarget, isListOfErrors }: Key): boolean {
  if (namesTarget) return true;
  if (!doc.isList(value)) return false;
  return isListOfErrors || !doc.isScalar(doc.first(value));
}
