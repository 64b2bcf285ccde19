import fc from 'fast-check';
import { anyText } from '../any-text';
import { corpusLogs } from './corpus-files';

/** Ways to damage a log, and logs that are odd from the start. */

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const refusal = 'Issue does not exist or you do not have permission to see it.';

const corpusBytes = fc.constantFrom(...corpusLogs().map(({ bytes }) => bytes));

type Damage = (bytes: Uint8Array) => Uint8Array;

/** A place as a share of the log, so that it is one in every log. */
const place = fc.double({ min: 0, max: 1, noNaN: true });
const at = (bytes: Uint8Array, share: number): number => Math.floor(bytes.length * share);

const cut: fc.Arbitrary<Damage> = place.map((end) => (bytes) => bytes.slice(0, at(bytes, end)));

const leftOut: fc.Arbitrary<Damage> = fc.tuple(place, fc.integer({ min: 1, max: 80 })).map(
  ([from, length]): Damage =>
    (bytes) =>
      joined(bytes.slice(0, at(bytes, from)), bytes.slice(at(bytes, from) + length)),
);

const flipped: fc.Arbitrary<Damage> = fc
  .array(fc.tuple(place, fc.integer({ min: 0, max: 255 })), { minLength: 1, maxLength: 20 })
  .map((flips) => (bytes) => {
    const damaged = bytes.slice();
    for (const [share, byte] of flips) damaged[at(bytes, share)] = byte;
    return damaged;
  });

const oddParts = [
  '{', '}', '[', ']', '"', '\\', ',', ':', '\n', '\r\n', '\u001e', '\\u', '\\ud800', '\ufeff', '\0', '-', '1e999',
  '9'.repeat(400), '"__proto__":', '"constructor":{"prototype":{"a":1}},', '"error":null,', '{"errors":[', ']}}',
  '"\\udc00"', '<html>', 'a,b,c\n', '[[[[[[[[[[', '{"a":{"a":{"a":', '"item_id":"PAY-1",',
] as const; // prettier-ignore

const put: fc.Arbitrary<Damage> = fc
  .tuple(place, fc.oneof(fc.constantFrom(...oddParts).map(encode), fc.uint8Array({ maxLength: 12 })))
  .map(
    ([share, part]): Damage =>
      (bytes) =>
        joined(bytes.slice(0, at(bytes, share)), part, bytes.slice(at(bytes, share))),
  );

/** Nesting around the depth up to which a record is held, closed or not. */
const nested: fc.Arbitrary<Damage> = fc
  .tuple(
    place,
    fc.integer({ min: 9_900, max: 20_000 }),
    fc.constantFrom(['[', ']'], ['{"a":', '}'], ['{"errors":[', ']}']),
    fc.constantFrom('', '1', '"PAY-1"', '\n'),
    fc.constantFrom(0, 0.5, 1),
  )
  .map(
    ([share, levels, [open, close], inside, closed]): Damage =>
      (bytes) =>
        joined(
          bytes.slice(0, at(bytes, share)),
          encode(open.repeat(levels) + inside + close.repeat(levels * closed)),
          bytes.slice(at(bytes, share)),
        ),
  );

const anyDamage = fc.oneof(
  { weight: 10, arbitrary: cut },
  { weight: 10, arbitrary: leftOut },
  { weight: 10, arbitrary: flipped },
  { weight: 10, arbitrary: put },
  { weight: 1, arbitrary: nested },
);

/** A log of the corpus, damaged once or several times. */
const damagedLog = fc
  .tuple(corpusBytes, fc.array(anyDamage, { minLength: 1, maxLength: 4 }))
  .map(([bytes, damages]) => damages.reduce((log, damage) => damage(log), bytes));

const oddKey = fc.constantFrom(
  '__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'item_type', 'item_id', 'status', 'error',
  'errors', 'errorMessages', 'message', 'meta', 'url', 'method', 'PAY-1', 'PAY', '10001', 'issue', '', '\ud800', 'é',
); // prettier-ignore

const oddText = fc.oneof(
  fc.constantFrom(
    refusal,
    'PAY-1',
    '10001',
    '404',
    'restore',
    '',
    '__proto__',
    `{"errorMessages":["${refusal}"]}`,
    '[{',
  ),
  anyText({ maxLength: 30 }),
  fc.string({ unit: fc.constantFrom('\ud800', '\udc00', '"', '\\', '{', '}', '\n', 'a') }),
);

/** JSON text with keys that occur twice, which no object could be the source of. */
const oddJson = fc.letrec<{ value: string; leaf: string }>((tie) => ({
  leaf: fc.oneof(
    oddText.map((text) => JSON.stringify(text)),
    fc.constantFrom('null', 'true', '0', '-0', '404', '1e999', '-1e-999', '9'.repeat(100), '0.1'),
    oddText.map((text) => JSON.stringify(JSON.stringify({ error: text, status: 404 }))),
  ),
  value: fc.oneof(
    { maxDepth: 5, withCrossShrink: true },
    tie('leaf'),
    fc.array(tie('value'), { maxLength: 5 }).map((values) => `[${values.join(',')}]`),
    fc
      .array(fc.tuple(oddKey, tie('value')), { maxLength: 6 })
      .map((members) => `{${members.map(([key, value]) => `${JSON.stringify(key)}:${value}`).join(',')}}`),
  ),
})).value;

const oddLog = fc
  .tuple(fc.array(oddJson, { minLength: 1, maxLength: 6 }), fc.constantFrom('', '\n', ',', '\r\n'))
  .map(([values, between]) => encode(values.join(between)));

/** Any log that a reader may be given, odd or damaged or both. */
export const badLog = fc.oneof(
  { weight: 5, arbitrary: damagedLog },
  { weight: 3, arbitrary: oddLog },
  { weight: 2, arbitrary: fc.tuple(oddLog, anyDamage).map(([log, damage]) => damage(log)) },
);

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(parts));
}
