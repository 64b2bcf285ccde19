import type { Doc } from '../json/doc';

/**
 * The permissions that a value names: a list of keys, or an object that has each with whether it is held, as Jira's own answer
 * does (`{"BROWSE_PROJECTS": {"havePermission": false}}`): then those that are not.
 */
export function deniedIn(doc: Doc, value: number): readonly string[] {
  const denied: string[] = [];
  const end = doc.after(value);
  if (doc.isList(value)) {
    for (let i = doc.first(value); i < end; i = doc.after(i)) {
      if (doc.isText(i)) denied.push(doc.text(i));
      else if (doc.isObject(i) && !isHeld(doc, i)) denied.push(keyIn(doc, i));
    }
    return denied;
  }
  for (let key = doc.first(value); key < end; key = doc.after(doc.after(key)))
    if (!isHeld(doc, doc.after(key))) denied.push(doc.text(key));
  return denied;
}

function isHeld(doc: Doc, value: number, inside = false): boolean {
  if (!doc.isObject(value) || inside) return !(doc.isWord(value) && doc.text(value) === 'false');
  const end = doc.after(value);
  for (let key = doc.first(value); key < end; key = doc.after(doc.after(key))) {
    if (/^(?:havePermission|granted|allowed|held)$/.test(doc.text(key)))
      return isHeld(doc, doc.after(key), true);
  }
  return true;
}

function keyIn(doc: Doc, object: number): string {
  const end = doc.after(object);
  for (let key = doc.first(object); key < end; key = doc.after(doc.after(key)))
    if (/^(?:key|permission|name)$/.test(doc.text(key))) return doc.text(doc.after(key));
  return '';
}
