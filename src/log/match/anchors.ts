import { viewOf } from '../json/bytes';
import { blanks } from './alphabet';
import { Fixed } from './fixed';

/** The window that slides over a text looks at its last four characters. */
const block = 4;
const slotBits = 16;
const slots = 1 << slotBits;
/** Makes capital letters small. Other bytes become one another as well, so what is found here is looked at again. */
const small = 0x20202020;
const mostFound = 200;

/** An anchor, and how many bytes of it come before the last of its window. */
interface Candidate {
  readonly anchor: number;
  readonly before: number;
}

/**
 * Finds where fixed strings may stand in a text, many at once (after Wu and Manber): a window as long as the shortest of them
 * jumps ahead by as much as its last four characters allow, so that most characters of a text are never looked at.
 */
export class Anchors {
  /** What the last search found: which anchors may be there, and where each would begin. `stands` says whether it does. */
  readonly found = new Uint16Array(mostFound);
  readonly foundAt = new Int32Array(mostFound);
  /** Last four characters of the window → how far it may jump; 0: an anchor may be here. */
  private readonly jump: Uint8Array;
  /** Last four characters of the window → the list of anchors that may be here. */
  private readonly listOf = new Uint16Array(slots);
  private readonly lists: Candidate[][] = [];
  private readonly anchors: readonly Fixed[];

  /** Each anchor is known by its position in the list, and has at least `window` characters. */
  constructor(
    anchors: readonly string[],
    private readonly window: number,
  ) {
    this.jump = new Uint8Array(slots).fill(window - block + 1);
    this.anchors = anchors.map((anchor) => new Fixed(anchor));
    const frequency = new Uint16Array(slots);
    for (const { text } of this.anchors) {
      if (text.length < window) throw new RangeError('An anchor is too short to be searched for.');
      for (let i = 0; i + block <= text.length; i++) {
        const slot = slotOf(blockAt(text, i));
        frequency[slot] = (frequency[slot] ?? 0) + 1;
      }
    }
    this.anchors.forEach(({ text }, index) => this.place(text, index, rarestWindow(text, frequency, window)));
  }

  private place(text: string, index: number, start: number): void {
    const last = this.window - block;
    for (let i = 0; i <= last; i++) {
      for (const slot of slotsAt(text, start + i)) {
        this.jump[slot] = Math.min(this.jump[slot] ?? 0, last - i);
        if (i === last) this.list(slot, { anchor: index, before: start + this.window - 1 });
      }
    }
  }

  private list(slot: number, candidate: Candidate): void {
    const list = this.lists[(this.listOf[slot] ?? 0) - 1];
    if (list === undefined) this.listOf[slot] = this.lists.push([candidate]);
    else if (!list.some(({ anchor }) => anchor === candidate.anchor)) list.push(candidate);
  }

  /** Finds where anchors may stand in a stretch of bytes, at most 200 of them, and returns how many it found. */
  search(bytes: Uint8Array, from: number, to: number): number {
    const { jump } = this;
    const view = viewOf(bytes);
    let count = 0;
    let at = from + this.window - 1;
    while (at < to) {
      const slot = slotOf(view.getInt32(at - block + 1, true) | small);
      const ahead = jump[slot] as number;
      if (ahead === 0) {
        count = this.note(slot, from, to, at, count);
        at++;
      } else at += ahead;
    }
    return count;
  }

  private note(slot: number, from: number, to: number, at: number, count: number): number {
    let found = count;
    const candidates = this.lists[(this.listOf[slot] as number) - 1] as readonly Candidate[];
    for (let i = 0; i < candidates.length && found < mostFound; i++) {
      const { anchor, before } = candidates[i] as Candidate;
      const start = at - before;
      if (start < from || start + (this.anchors[anchor] as Fixed).length > to) continue;
      this.found[found] = anchor;
      this.foundAt[found++] = start;
    }
    return found;
  }

  stands(anchor: number, bytes: Uint8Array, at: number): boolean {
    return (this.anchors[anchor] as Fixed).stands(bytes, at);
  }
}

function slotOf(folded: number): number {
  return Math.imul(folded, 0x9e3779b1) >>> (32 - slotBits);
}

/** Four characters as they are read from the bytes of a text. */
function blockAt(text: string, at: number): number {
  const [a = 0, b = 0, c = 0, d = 0] = Array.from(text.slice(at, at + block), (char) => char.charCodeAt(0));
  return a | (b << 8) | (c << 16) | (d << 24) | small;
}

/** The slots of four characters, with each kind of blank where the anchor has one. */
function slotsAt(text: string, at: number): readonly number[] {
  const variants = Array.from(text.slice(at, at + block)).reduce<readonly string[]>(
    (begun, char) => begun.flatMap((start) => (char === ' ' ? blanks : [char]).map((one) => start + one)),
    [''],
  );
  return [...new Set(variants.map((variant) => slotOf(blockAt(variant, 0))))];
}

/** The stretch of an anchor that is looked for: the one whose end fewest anchors hold, so that few texts are checked in vain. */
function rarestWindow(anchor: string, frequency: Uint16Array, window: number): number {
  let best = 0;
  let lowest = Infinity;
  for (let start = 0; start + window <= anchor.length; start++) {
    let cost = 0;
    for (let i = 0; i <= window - block; i++) {
      const common = frequency[slotOf(blockAt(anchor, start + i))] ?? 0;
      cost += i === window - block ? common * 50 : common;
    }
    if (cost < lowest) {
      lowest = cost;
      best = start;
    }
  }
  return best;
}
