import { byCodeUnits } from '../../text/order';

const loneSurrogate = /\p{Surrogate}/u;

/**
 * JSON in the one form of RFC 8785 (JSON Canonicalization Scheme): no white space, keys by UTF-16 code units, numbers and strings as
 * ECMAScript writes them. Fields that are undefined are left out, as in JSON. Throws a TypeError where the RFC has no form.
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new TypeError(`${value} is no number of JSON`);
    return JSON.stringify(value);
  }
  if (typeof value === 'string') {
    if (loneSurrogate.test(value)) throw new TypeError('half a character has no canonical form');
    return JSON.stringify(value);
  }
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value !== 'object') throw new TypeError(`${typeof value} is no value of JSON`);
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([one], [other]) => byCodeUnits(one, other))
    .map(([key, member]) => `${canonicalJson(key)}:${canonicalJson(member)}`);
  return `{${members.join(',')}}`;
}
