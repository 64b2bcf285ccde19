import { decode } from '../json/bytes';
import { statusInText } from './wrappers';
import type { Plain } from '../json/inner';

/** The first HTTP status that a message gives in words, or null. */
export function statusIn(messages: readonly Plain[]): number | null {
  for (const { bytes, from, to } of messages) {
    const end = Math.min(to, from + 2_000);
    const status = hasStatus(bytes, from, end) ? statusInText(decode(bytes, from, end)) : null;
    if (status !== null) return status;
  }
  return null;
}

/** Whether three digits of which the first is a 4 or a 5 stand somewhere. */
function hasStatus(bytes: Uint8Array, from: number, to: number): boolean {
  for (let i = from; i < to - 2; i++) {
    const c = bytes[i] as number;
    if ((c === 0x34 || c === 0x35) && isDigit(bytes[i + 1]) && isDigit(bytes[i + 2])) return true;
  }
  return false;
}

function isDigit(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x30 && byte <= 0x39;
}
