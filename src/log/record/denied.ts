import type { Doc } from '../json/doc';

/**
 * The permissions that a value names: a list of keys, or an object that has each with whether it is held, as Jira's own answer
 * does (`{"BROWSE_PROJECTS": {"havePermission": false}}`): then those that are not.
 */
export function deniedIn(doc: Doc, value: number): readonly string[] {
  if (doc.isObject(value))
    return [...doc.keys(value)].filter((key) => !isHeld(doc, doc.after(key))).map((key) => doc.text(key));
  return [...doc.elements(value)].flatMap((element) => {
    if (doc.isText(element)) return doc.text(element);
    return doc.isObject(element) && !isHeld(doc, element) ? keyIn(doc, element) : [];
  });
}

function isHeld(doc: Doc, value: number, inside = false): boolean {
  if (!doc.isObject(value) || inside) return !(doc.isWord(value) && doc.text(value) === 'false');
  for (const key of doc.keys(value)) {
    if (/^(?:havePermission|granted|allowed|held)$/.test(doc.text(key)))
      return isHeld(doc, doc.after(key), true);
  }
  return true;
}

function keyIn(doc: Doc, object: number): string {
  for (const key of doc.keys(object))
    if (/^(?:key|permission|name)$/.test(doc.text(key))) return doc.text(doc.after(key));
  return '';
}
