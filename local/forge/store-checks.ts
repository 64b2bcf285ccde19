import * as z from 'zod';
import { maxKeyLength, maxTtlMilliseconds, maxValueBytes, maxValueDepth } from './limits';
import { StoreRefusal } from './store-refusal';

/** Forge's own pattern of a key. */
const keyPattern = /^(?!\s+$)[a-zA-Z0-9:._\s\-#]+$/;

const unitMilliseconds = { SECONDS: 1_000, MINUTES: 60_000, HOURS: 3_600_000, DAYS: 86_400_000 } as const;

export const ttlShape = z.object({
  value: z.number().positive(),
  unit: z.enum(['SECONDS', 'MINUTES', 'HOURS', 'DAYS']),
});

/** Throws a StoreRefusal where Forge would refuse the key. */
export function checkKey(key: string): void {
  if (key.length === 0) throw new StoreRefusal(400, 'KEY_TOO_SHORT', 'The key is empty.');
  if (key.length > maxKeyLength) {
    throw new StoreRefusal(
      400,
      'KEY_TOO_LONG',
      `The key has ${String(key.length)} characters; the limit is ${String(maxKeyLength)}.`,
    );
  }
  if (!keyPattern.test(key)) {
    throw new StoreRefusal(
      400,
      'INVALID_KEY',
      `The key ${JSON.stringify(key)} does not match ${keyPattern.source}.`,
    );
  }
}

/** The value as JSON. Throws a StoreRefusal where it is missing, too large or too deep. */
export function checkValue(key: string, value: unknown): string {
  if (value === undefined || value === null) {
    throw new StoreRefusal(400, 'INVALID_VALUE', `The value of ${key} is missing.`);
  }
  const json = JSON.stringify(value);
  const bytes = Buffer.byteLength(json);
  if (bytes > maxValueBytes) {
    throw new StoreRefusal(
      400,
      'MAX_SIZE',
      `The value of ${key} has ${String(bytes)} bytes; the limit is ${String(maxValueBytes)}.`,
    );
  }
  if (depthOf(value) > maxValueDepth) {
    throw new StoreRefusal(
      400,
      'MAX_DEPTH',
      `The value of ${key} is nested deeper than ${String(maxValueDepth)}.`,
    );
  }
  return json;
}

/** When a value written now expires, in milliseconds since the epoch. */
export function expiryOf(ttl: z.infer<typeof ttlShape>, now: number): number {
  const milliseconds = ttl.value * unitMilliseconds[ttl.unit];
  if (milliseconds > maxTtlMilliseconds) {
    throw new StoreRefusal(400, 'INVALID_TTL', 'The time to live is longer than a year.');
  }
  return now + milliseconds;
}

function depthOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  return 1 + Object.values(value).reduce<number>((deepest, child) => Math.max(deepest, depthOf(child)), 0);
}
