import { decode } from '../json/bytes';
import type { Doc } from '../json/doc';

/** The times that records give: `2026-11-20T02:10:00.5+01:00`, `2026-11-20 02:10:00,512`, and seconds, or parts of seconds, since 1970. */

/** From the digits of so large a number: seconds, milliseconds, microseconds, nanoseconds. No log is older than 2001. */
const earliest = 1e9;
const latest = 1e10;
const units = [1, 1e3, 1e6, 1e9];
const longest = 40;

/** A moment in milliseconds since 1970; null where the value is none. A time that names no zone is taken as UTC; a day alone is no moment. */
export function timeAt(doc: Doc, value: number): number | null {
  if (doc.length(value) > longest) return null;
  return (doc.isText(value) ? written(doc, value) : null) ?? counted(Number(doc.text(value)));
}

function counted(number: number): number | null {
  const unit = units.find((each) => number >= earliest * each && number < latest * each);
  return unit === undefined ? null : Math.round((number / unit) * 1_000);
}

/** Read from the bytes, because every record of a log may have a time of its own. */
function written(doc: Doc, value: number): number | null {
  const { bytes } = doc;
  const [from, to] = [doc.from(value), doc.to(value)];
  if (to - from < shortest || bytes[from + 4] !== dash || bytes[from + 13] !== colon) return null;
  const day = dayOf(digits(bytes, from, 4), digits(bytes, from + 5, 2), digits(bytes, from + 8, 2));
  const hasSeconds = bytes[from + 16] === colon;
  const hours = digits(bytes, from + 11, 2);
  const minutes = digits(bytes, from + 14, 2);
  if (hours > 23 || minutes > 59) return null;
  const time = hours * 3_600 + minutes * 60 + (hasSeconds ? digits(bytes, from + 17, 2) : 0);
  const rest = from + (hasSeconds ? 19 : 16);
  const behind =
    rest === to || (rest + 1 === to && bytes[rest] === zulu) ? 0 : ofEnding(decode(bytes, rest, to));
  const at = day + time * 1_000 + behind;
  return Number.isNaN(at) ? null : at;
}

let lastDate = 0;
let lastDay = 0;

/** Midnight of a day; NaN where there is no such day. Most records of a log are of the day of the one before. */
function dayOf(year: number, month: number, day: number): number {
  const date = year * 10_000 + month * 100 + day;
  if (date !== lastDate) {
    const midnight = new Date(Date.UTC(year, month - 1, day));
    const isDay = midnight.getUTCMonth() === month - 1 && midnight.getUTCDate() === day;
    [lastDate, lastDay] = [date, isDay ? midnight.getTime() : Number.NaN];
  }
  return lastDay;
}

/** What parts of a second and the zone add, in milliseconds; NaN where they are none. */
function ofEnding(text: string): number {
  const found = ending.exec(text);
  if (found === null) return Number.NaN;
  const [, part = '0', sign, hours = '0', minutes = '0'] = found;
  const zone = (Number(hours) * 60 + Number(minutes)) * 60_000 * (sign === '-' ? -1 : 1);
  return Math.trunc(Number(`0.${part}`) * 1_000) - zone;
}

const shortest = 16;
const dash = 0x2d;
const colon = 0x3a;
const zulu = 0x5a;
/** Parts of a second, and the zone. */
const ending = /^(?:[.,](\d{1,9}))?\s?(?:Z|UTC|GMT|([+-])(\d\d):?(\d\d))?$/;

function digits(bytes: Uint8Array, from: number, count: number): number {
  let number = 0;
  for (let i = from; i < from + count; i++) {
    const digit = (bytes[i] ?? 0) - 0x30;
    if (digit < 0 || digit > 9) return Number.NaN;
    number = number * 10 + digit;
  }
  return number;
}
