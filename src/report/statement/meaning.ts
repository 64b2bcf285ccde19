import { mapTexts } from '../../text/map-texts';
import { byCodeUnits } from '../../text/order';

/** A report as JSON has it: of this release or another one. */
type AnyReport = Readonly<Record<string, unknown>>;

/**
 * What a statement vouches for: the report without texts of the log, which not everybody has, and without what asking Jira cost.
 * Two exports of one report say the same, whether the log was open or not.
 */
export function canonicalMeaning(report: AnyReport): string {
  const { cost: _cost, plan, setAside, unrecognised, ...rest } = report;
  return canonicalJson(
    mapTexts(
      {
        ...rest,
        plan: without(plan, 'cost'),
        setAside: eachWithout(setAside, 'examples'),
        unrecognised: eachWithout(unrecognised, 'text'),
      },
      whole,
    ),
  );
}

function without(value: unknown, key: string): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).filter(([name]) => name !== key));
}

const eachWithout = (list: unknown, key: string): unknown =>
  Array.isArray(list) ? list.map((entry) => without(entry, key)) : list;

/** A name from Jira may hold half a character, for which there is no canonical form. */
const whole = (text: string): string => text.replace(/\p{Surrogate}/gu, '\uFFFD');

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
