import { Url } from './url';
import type { Doc } from '../json/doc';

/** The keys or ids that a value is, or those of the objects that stand for work items or projects in it. */
export function namesAt(doc: Doc, value: number): readonly string[] {
  const named = doc.isList(value) ? [...doc.elements(value)].filter((i) => !doc.isList(i)) : [value];
  return named.flatMap((node) => nameAt(doc, node) ?? []);
}

function nameAt(doc: Doc, value: number): string | null {
  if (!doc.isObject(value)) return doc.isNull(value) || doc.isEmpty(value) ? null : doc.text(value);
  let best: string | null = null;
  let rank = Infinity;
  for (const key of doc.keys(value)) {
    const said = doc.after(key);
    if (doc.isObject(said) || doc.isList(said) || doc.isNull(said)) continue;
    const its = nameKeys.indexOf(doc.text(key));
    if (its < 0 || its >= rank) continue;
    best = doc.text(said);
    rank = its;
  }
  return best;
}

/** What an object is called by, the most telling first. */
const nameKeys = ['key', 'issueKey', 'projectKey', 'id', 'name'];

/** The header of an answer that says why it refused, as a line of text; null: none does. */
export function tellingHeader(doc: Doc, headers: number): string | null {
  for (const key of doc.keys(headers)) {
    const name = doc.text(key);
    const value = doc.after(key);
    if (!/^(?:x-seraph-loginreason|x-authentication-denied-reason|retry-after|ratelimit-reason)$/i.test(name))
      continue;
    // Of a list of values the first counts; whether it says anything at all the catalogue knows.
    const said = doc.isList(value) && !doc.isEmpty(value) ? doc.first(value) : value;
    if (doc.isText(said) || doc.isNumber(said)) {
      const text = doc.text(said);
      if (text !== '' && !/^(?:ok|0|null|none)$/i.test(text)) return `${name}: ${text.slice(0, 200)}`;
    }
  }
  return null;
}

/** Some logs say host and path in two fields. */
export function withPath(url: Url, doc: Doc, value: number): Url {
  const host = /^(https?:\/\/[^/?#]+)\/?$/.exec(url.text)?.[1];
  const path = host === undefined ? '' : doc.text(value);
  return host !== undefined && path.startsWith('/') ? Url.of(host + path) : url;
}
