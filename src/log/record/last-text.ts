import type { Plain } from '../json/inner';

const longest = 512;
/** After so many texts that are not the same as the one before, only one in as many is kept. */
const patience = 16;

/** A copy of one text, to tell whether another is the same. */
export class LastText {
  private readonly bytes = new Uint8Array(longest);
  private length = 0;
  private missed = 0;

  is({ bytes, from, to }: Plain): boolean {
    const own = this.bytes;
    const { length } = this;
    if (length === 0 || to - from !== length) return false;
    let i = 0;
    while (i < length && own[i] === bytes[from + i]) i++;
    if (i < length) return false;
    this.missed = 0;
    return true;
  }

  /** Keeps a text, if it is not too long and texts come again at all in this log; says whether it does. */
  keep({ bytes, from, to }: Plain): boolean {
    if (++this.missed > patience && this.missed % patience !== 0) return false;
    this.length = to - from <= longest ? to - from : 0;
    for (let i = 0; i < this.length; i++) this.bytes[i] = bytes[from + i] as number;
    return true;
  }
}
