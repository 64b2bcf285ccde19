import type { Doc } from '../json/doc';

/** Whether an object under `errors` is Jira's: field → message. One that has a message of its own is a body instead. */
export function isFieldMap(doc: Doc, object: number): boolean {
  const end = doc.after(object);
  for (let key = doc.first(object); key < end; key = doc.after(doc.after(key))) {
    if (/^(?:message|error|errorMessages?)$/.test(doc.text(key))) return false;
  }
  return true;
}
