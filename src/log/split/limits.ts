import { deepest, mostParts, tooDeep, tooMany } from '../json/scanner';
import type { Fault } from './sink';

/** A record, or any other value that has to be held as a whole, has at most so many bytes. */
const mostBytesOfRecord = 16 * 1024 * 1024;
/** From this size on a value that has not ended is looked at, whether it is a container to be read through. */
export const firstLook = 64 * 1024;
/** Containers inside each other that are read through, and JSON inside texts of JSON. */
export const deepestFrame = 64;
export const deepestString = 3;

/** The limit that a value went beyond, by what the scanner said and by its size so far; null: none. */
export function limitOf(result: number, size: number): Fault | null {
  if (result === tooDeep) return { kind: 'too-deep', levels: deepest };
  if (result === tooMany) return { kind: 'too-many-parts', parts: mostParts };
  return size > mostBytesOfRecord ? { kind: 'too-large', megabytes: mostBytesOfRecord / 1024 / 1024 } : null;
}
