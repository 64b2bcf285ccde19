/** Ways in which an answer can be wrong. Each makes of an honest body what arrives instead; null: nothing arrives. */

type Json = unknown;

const isObject = (json: Json): json is Record<string, Json> =>
  typeof json === 'object' && json !== null && !Array.isArray(json);

const answer = (body: Json, status = 200): Response =>
  new Response(typeof body === 'string' ? body : JSON.stringify(body), { status });

/** Changes every value of the body's own properties, or every element where it is a list. */
function each(json: Json, change: (value: Json) => Json): Json {
  if (Array.isArray(json)) return json.map(change);
  if (!isObject(json)) return json;
  return Object.fromEntries(Object.entries(json).map(([key, value]) => [key, change(value)]));
}

/** Without the lists that stand in the body itself. */
const withoutLists = (json: Json): Json =>
  isObject(json)
    ? Object.fromEntries(
        Object.entries(json).filter(([, value]) => !Array.isArray(value) && !isObject(value)),
      )
    : [];

/** Ids of another thing of the same sort. */
function ofAnother(json: Json): Json {
  if (Array.isArray(json)) return json.map(ofAnother);
  if (!isObject(json)) return json;
  const ids = new Set(['id', 'accountId', 'key', 'issueSecurityLevelId', 'permission']);
  return Object.fromEntries(
    Object.entries(json).map(([key, value]) => {
      if (!ids.has(key) || isObject(value)) return [key, ofAnother(value)];
      return [key, typeof value === 'number' ? value + 7_000_000 : `7${String(value)}`];
    }),
  );
}

export type Corruption = (honest: Json, text: string) => Response | null;

/** What no endpoint of Jira answers and nobody may take for an answer. */
export const corruptions: Readonly<Record<string, Corruption>> = {
  'an empty object': () => answer({}),
  'an empty list': () => answer([]),
  null: () => answer('null'),
  'an error with 200': () => answer({ errorMessages: ['Something went wrong.'], errors: {} }),
  'cut JSON': (_honest, text) => answer(text.slice(0, Math.max(1, Math.floor(text.length / 2)))),
  HTML: () => answer('<!DOCTYPE html><html lang="en"><body>Log in</body></html>'),
  nothing: () => answer(''),
  'values of wrong types': (honest) =>
    answer(each(honest, (value) => (isObject(value) ? [7] : { no: value }))),
  'lists of numbers': (honest) => answer(each(honest, (value) => (Array.isArray(value) ? [7, null] : value))),
  'no lists': (honest) => answer(withoutLists(honest)),
  'lists of null': (honest) => answer(each(honest, (value) => (Array.isArray(value) ? null : value))),
  'a list around it': (honest) => answer(Array.isArray(honest) ? { values: honest } : [honest]),
  'another thing': (honest) => answer(ofAnother(honest)),
  '404 with an empty object': () => answer({}, 404),
  '404 as HTML': () => answer('<html lang="en"></html>', 404),
  'no answer': () => null,
  '500': () => answer({}, 500),
};

/** What reaches the app as one thing, whatever it asked for (test/jira/sender.test.ts): nonsense, nobody's 404, no answer of Jira's. */
const alike: readonly (readonly string[])[] = [
  ['cut JSON', 'HTML', 'nothing', 'null', 'an error with 200'],
  ['404 with an empty object', '404 as HTML'],
  ['no answer', '500'],
];

/** Every corruption, and of those that are alike one, another at each turn. */
export function unlike(turn: number): Readonly<Record<string, Corruption>> {
  const taken = new Set(alike.map((names) => names[turn % names.length]));
  return Object.fromEntries(
    Object.entries(corruptions).filter(([name]) => taken.has(name) || !alike.flat().includes(name)),
  );
}

/** What is right in another spelling. */
export const sameThings: Readonly<Record<string, Corruption>> = {
  'ids as the other type': (honest) => answer(otherIds(honest)),
  'fields that nobody knows': (honest) =>
    answer(isObject(honest) ? { ...honest, newField: [{ a: 1 }] } : honest),
};

function otherIds(json: Json): Json {
  if (Array.isArray(json)) return json.map(otherIds);
  if (!isObject(json)) return json;
  return Object.fromEntries(
    Object.entries(json).map(([key, value]) => {
      if (key !== 'id') return [key, otherIds(value)];
      if (typeof value === 'number') return [key, String(value)];
      return [key, typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value];
    }),
  );
}
