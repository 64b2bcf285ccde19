import { Inner } from './json/inner';
import { redact } from './redact/redact';
import { refusedAsUnknown } from './refusal';
import type { Refusal } from './refusal';

const mostKeys = 12;
const longestKey = 60;
const longestBeginning = 200;

/** A file that is one JSON value of which nothing is understood: what was seen of it, so that it can be sent to somebody. */
export function unknownShape(seen: Uint8Array): Refusal {
  const text = new TextDecoder().decode(seen);
  const doc = new Inner().parse({ bytes: seen, from: 0, to: seen.length });
  const keys =
    doc?.isObject(0) === true ? [...doc.keys(0)].slice(0, mostKeys).map((key) => doc.text(key)) : [];
  return refusedAsUnknown(
    keys.map((key) => redact(key.slice(0, longestKey))),
    redact(text.replace(/\s+/g, ' ')).slice(0, longestBeginning),
  );
}
