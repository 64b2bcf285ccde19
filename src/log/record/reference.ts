import { keyAt } from './key';
import type { Doc } from '../json/doc';
import type { Family } from './families';

/** Keys, ids, addresses and types are one word. */
const oneWord: ReadonlySet<Family | undefined> = new Set(['issue', 'url', 'type']);
const keyOrId = /(?:key|id)$/i;
const naming: ReadonlySet<Family | undefined> = new Set(['id', 'issue', 'project', 'url', 'type', 'label']);

/**
 * Whether an object only names something (`{"key": "PAY", "name": "Payments"}`) and tells nothing of it, or is one of the pairs that
 * some loggers write instead of fields (`{"key": "issue", "value": …}`).
 */
export function isReference(doc: Doc, object: number): boolean {
  return isPair(doc, object) || onlyNames(doc, object);
}

function isPair(doc: Doc, object: number): boolean {
  const [name, value, ...further] = doc.keys(object);
  if (name === undefined || value === undefined || further.length > 0) return false;
  return /^(?:key|name|k|field|label)$/i.test(doc.text(name)) && /^(?:value|v|val)$/i.test(doc.text(value));
}

function onlyNames(doc: Doc, object: number): boolean {
  let names = false;
  for (const key of doc.keys(object)) {
    const value = doc.after(key);
    if (!doc.isScalar(value)) return false;
    const family = keyAt(doc, key).role?.family;
    const isOneWord = oneWord.has(family) || keyOrId.test(doc.text(key));
    const isName = naming.has(family) && !(isOneWord && /\s/.test(doc.text(value).trim()));
    if (!isName && doc.isText(value)) return false;
    names ||= isName;
  }
  return names;
}

/** So deep a list of errors is looked for: what a log holds may be as deep as somebody likes. */
const deepest = 6;

/** Whether an object says that there was no error: its list of errors, not too deep in it, is empty. */
export function saysNoErrors(doc: Doc, object: number, depth = 0): boolean {
  for (const key of doc.keys(object)) {
    const value = doc.after(key);
    if (doc.isEmpty(value) && !doc.isText(value) && keyAt(doc, key).isListOfErrors) return true;
    if (doc.isObject(value) && depth < deepest && saysNoErrors(doc, value, depth + 1)) return true;
  }
  return doc.isEmpty(object);
}
