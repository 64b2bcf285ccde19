import { redact } from './redact/redact';
import { refusedAsUnknown } from './refusal';
import type { Refusal } from './refusal';

const mostKeys = 12;
const longestKey = 60;
const longestBeginning = 200;

/** A file that is one JSON value of which nothing is understood: what was seen of it, so that it can be sent to somebody. */
export function unknownShape(seen: Uint8Array): Refusal {
  const text = new TextDecoder().decode(seen);
  const value = JSON.parse(text) as unknown;
  const keys = typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.keys(value) : [];
  return refusedAsUnknown(
    keys.slice(0, mostKeys).map((key) => redact(key.slice(0, longestKey))),
    redact(text.replace(/\s+/g, ' ')).slice(0, longestBeginning),
  );
}
