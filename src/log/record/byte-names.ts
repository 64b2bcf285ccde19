import { decode } from '../json/bytes';

/** Names that come again and again in the bytes of a log, each looked at once. Forgets all when it has learned too many. */
export class ByteNames<T> {
  private readonly entries: (Entry<T> | undefined)[] = new Array<Entry<T> | undefined>(slots + tries).fill(
    undefined,
  );
  private before: Entry<T>;
  private known = 0;

  /** `learn` says what a name means; a name longer than `longest` bytes is not asked about and means `otherwise`. */
  constructor(
    private readonly learn: (name: string) => T,
    private readonly longest: number,
    private readonly otherwise: T,
  ) {
    this.before = { name: new Uint8Array(0), meaning: otherwise, follower: null };
  }

  of(bytes: Uint8Array, from: number, to: number): T {
    const guess = this.before.follower;
    if (guess !== null && is(guess.name, bytes, from, to)) {
      this.before = guess;
      return guess.meaning;
    }
    const length = to - from;
    if (length > this.longest || length === 0) return this.otherwise;
    const slot = slotOf(bytes, from, length);
    for (let i = slot; i < slot + tries; i++) {
      const entry = this.entries[i] ?? this.add(i, bytes, from, to);
      if (is(entry.name, bytes, from, to)) {
        this.before.follower = entry;
        this.before = entry;
        return entry.meaning;
      }
    }
    return this.learn(decode(bytes, from, to));
  }

  private add(slot: number, bytes: Uint8Array, from: number, to: number): Entry<T> {
    // A hostile log may name everything differently.
    if (++this.known > mostKnown) {
      this.entries.fill(undefined);
      this.known = 0;
    }
    const entry = {
      name: bytes.slice(from, to),
      meaning: this.learn(decode(bytes, from, to)),
      follower: null,
    };
    this.entries[slot] = entry;
    return entry;
  }
}

const slots = 1 << 10;
const tries = 16;
const mostKnown = 500;

/** Three bytes and the length tell most names of a log apart. */
function slotOf(bytes: Uint8Array, from: number, length: number): number {
  const first = bytes[from] as number;
  const middle = bytes[from + (length >> 1)] as number;
  const last = bytes[from + length - 1] as number;
  return (Math.imul(first * 961 + middle * 31 + last + length * 7, 0x9e3779b1) >>> 16) & (slots - 1);
}

interface Entry<T> {
  readonly name: Uint8Array;
  readonly meaning: T;
  /** The name that came after this one last time: records of a log have their keys in the same order. */
  follower: Entry<T> | null;
}

function is(name: Uint8Array, bytes: Uint8Array, from: number, to: number): boolean {
  const { length } = name;
  if (length !== to - from) return false;
  for (let i = 0; i < length; i++) if (name[i] !== bytes[from + i]) return false;
  return true;
}
