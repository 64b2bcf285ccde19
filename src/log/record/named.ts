import { Url } from './url';
import type { Doc } from '../json/doc';

/** A key or an id, or those of an object that stands for a work item or a project. */
export function nameAt(doc: Doc, value: number): string | null {
  if (!doc.isObject(value))
    return doc.isList(value) || doc.isNull(value) || doc.isEmpty(value) ? null : doc.text(value);
  const end = doc.after(value);
  let id: string | null = null;
  for (let key = doc.first(value); key < end; key = doc.after(doc.after(key))) {
    const said = doc.after(key);
    if (doc.isObject(said) || doc.isList(said)) continue;
    if (/^(?:key|issueKey|projectKey)$/.test(doc.text(key))) return doc.text(said);
    if (doc.text(key) === 'id') id = doc.text(said);
  }
  return id;
}

/** The header of an answer that says why it refused, as a line of text; null: none does. */
export function tellingHeader(doc: Doc, headers: number): string | null {
  const end = doc.after(headers);
  for (let key = doc.first(headers); key < end; key = doc.after(doc.after(key))) {
    const name = doc.text(key);
    const value = doc.text(doc.after(key));
    if (/^x-seraph-loginreason$/i.test(name) && !/fail|denied/i.test(value)) continue;
    if (
      /^(?:x-seraph-loginreason|x-authentication-denied-reason|retry-after|ratelimit-reason)$/i.test(name)
    ) {
      return `${name}: ${value.slice(0, 200)}`;
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
