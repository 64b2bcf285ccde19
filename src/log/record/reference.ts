import { keyAt } from './key';
import type { Doc } from '../json/doc';
import type { Family } from './families';

const naming: ReadonlySet<Family | undefined> = new Set(['id', 'issue', 'project', 'url', 'type', 'label']);

/** Whether an object only names something (`{"key": "PAY", "name": "Payments"}`) and tells nothing of it. */
export function isReference(doc: Doc, object: number): boolean {
  const end = doc.after(object);
  let names = false;
  for (let key = doc.first(object); key < end; key = doc.after(doc.after(key))) {
    const value = doc.after(key);
    if (!doc.isScalar(value)) return false;
    const isName = naming.has(keyAt(doc, key).role?.family);
    if (!isName && doc.isText(value)) return false;
    names ||= isName;
  }
  return names;
}

/** Whether an object says that there was no error: its list of errors, wherever it stands in it, is empty. */
export function saysNoErrors(doc: Doc, object: number): boolean {
  const end = doc.after(object);
  for (let key = doc.first(object); key < end; key = doc.after(doc.after(key))) {
    const value = doc.after(key);
    if (doc.isEmpty(value) && !doc.isText(value) && keyAt(doc, key).isListOfErrors) return true;
    if (doc.isObject(value) && saysNoErrors(doc, value)) return true;
  }
  return doc.isEmpty(object);
}
