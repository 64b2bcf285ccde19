import { canonicalJson } from './canonical-json';

/** A report as JSON has it: of this release or another one. */
export type AnyReport = Readonly<Record<string, unknown>>;

/**
 * What a statement vouches for: the report without texts of the log, which not everybody has, and without what asking Jira cost.
 * Two exports of one report say the same, whether the log was open or not.
 */
export function canonicalMeaning(report: AnyReport): string {
  const { cost: _cost, plan, setAside, unrecognised, ...rest } = report;
  return canonicalJson(
    whole({
      ...rest,
      plan: without(plan, 'cost'),
      setAside: eachWithout(setAside, 'examples'),
      unrecognised: eachWithout(unrecognised, 'text'),
    }),
  );
}

function without(value: unknown, key: string): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).filter(([name]) => name !== key));
}

const eachWithout = (list: unknown, key: string): unknown =>
  Array.isArray(list) ? list.map((entry) => without(entry, key)) : list;

/** A name from Jira may hold half a character, for which there is no canonical form. */
function whole(value: unknown): unknown {
  if (typeof value === 'string') return value.replace(/\p{Surrogate}/gu, '\uFFFD');
  if (Array.isArray(value)) return value.map(whole);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [whole(key), whole(member)]));
}
