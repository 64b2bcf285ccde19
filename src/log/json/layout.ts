import { viewOf } from './bytes';
import { aText, isScalar, nodeSize, scalarBytes, scalarKind } from './grammar';
import { Parts } from './layout-parts';
import { TextEnd } from './text-end';
import { Doc } from './doc';
import type { Key } from '../record/key';

// Copies of this module's own: where modules are linked at run time, an import is looked up again at every use.
const scalars = scalarBytes;
const text = aText;

/** Larger values, and values of more parts, are scanned each for itself. */
const mostBytes = 8_192;
const mostNumbers = 128 * nodeSize;

/**
 * How one record is written: its fixed bytes, and where texts and numbers stand between them. Most records of a log are written
 * alike, so the next one is compared with the one before, and only what differs is read. It accepts nothing that the scanner
 * would not, and finds in it what the scanner would.
 */
export class Layout {
  /** Where the value that fitted last ends. */
  end = 0;
  used = false;
  /** The one that fitted after this one last time: records of several kinds often take turns. */
  follower: Layout | null = null;
  /** What the keys are about, by node; filled in by whoever looks at them. */
  private readonly keys: (Key | undefined)[];
  /** The fixed bytes before each value and after the last, one after the other, and where each stretch of them ends. */
  private readonly fixed: Uint8Array;
  private readonly ends: Int32Array;
  /** Each stretch of four bytes and more as fours, of which the last two may share some. */
  private readonly fours: Int32Array;
  private readonly values: Int32Array;
  /** For each stretch the nodes' numbers that are places in it, each with how far into it; and where each stretch's list ends. */
  private readonly moves: Int32Array;
  private readonly moveEnds: Int32Array;
  private readonly text = new TextEnd();

  private constructor(
    bytes: Uint8Array,
    start: number,
    end: number,
    private readonly nodes: Int32Array,
    /** Line ends in a value that is written so. */
    readonly lines: number,
  ) {
    this.keys = new Array<Key | undefined>(nodes.length / nodeSize).fill(undefined);
    const parts = new Parts(nodes);
    const fixed: number[] = [];
    const fours: number[] = [];
    const moves: number[] = [];
    const ends: number[] = [];
    const moveEnds: number[] = [];
    let from = 0;
    for (const node of [...parts.values, null]) {
      const to = node === null ? end - start : (nodes[node + 1] ?? 0);
      fixed.push(...bytes.subarray(start + from, start + to));
      ends.push(fixed.length);
      fours.push(...inFours(bytes, start + from, start + to));
      for (const [place, at] of parts.places) {
        if ((at > from || at === 0) && at <= to && (at > 0 || from === 0)) moves.push(place, at - from);
      }
      moveEnds.push(moves.length);
      from = node === null ? to : (nodes[node + 2] ?? 0);
    }
    this.fixed = Uint8Array.from(fixed);
    this.ends = Int32Array.from(ends);
    this.fours = Int32Array.from(fours);
    this.moves = Int32Array.from(moves);
    this.moveEnds = Int32Array.from(moveEnds);
    this.values = Int32Array.from(parts.values);
  }

  /** The layout of a value that was scanned; null where it is too large to be worth it. */
  static of(
    bytes: Uint8Array,
    start: number,
    end: number,
    nodes: Int32Array,
    count: number,
    lines: number,
  ): Layout | null {
    if (count > mostNumbers || end - start > mostBytes) return null;
    return new Layout(bytes, start, end, nodes.slice(0, count), lines);
  }

  /** Whether the value at `start` is written so, and ends before `to`; then it is in `doc`, and `end` says where it ends. */
  fits(bytes: Uint8Array, start: number, to: number): boolean {
    const { fixed, ends, fours, values, moves, moveEnds, nodes } = this;
    const view = viewOf(bytes);
    let i = start;
    let f = 0;
    let four = 0;
    let m = 0;
    for (let v = 0; ; v++) {
      const fixedEnd = ends[v] as number;
      if (i + fixedEnd - f > to) return false;
      const moveEnd = moveEnds[v] as number;
      for (; m < moveEnd; m += 2) nodes[moves[m] as number] = i - start + (moves[m + 1] as number);
      const stretch = fixedEnd - f;
      if (stretch >= 4) {
        const last = i + stretch - 4;
        for (; i < last; i += 4) if (view.getInt32(i, true) !== fours[four++]) return false;
        if (view.getInt32(last, true) !== fours[four++]) return false;
        i = last + 4;
        f = fixedEnd;
      } else while (f < fixedEnd) if (fixed[f++] !== bytes[i++]) return false;
      if (v === values.length) {
        this.end = i;
        this.used = true;
        return true;
      }
      const node = values[v] as number;
      nodes[node + 1] = i - start;
      i = this.valueEnd(node, bytes, i, to);
      if (i < 0) return false;
      nodes[node + 2] = i - start;
    }
  }

  doc(bytes: Uint8Array, start: number): Doc {
    return new Doc(bytes, start, this.nodes, this.keys);
  }

  /** Where the value of a node ends that begins at `from`; -1 where it is of another kind or does not end. */
  private valueEnd(node: number, bytes: Uint8Array, from: number, to: number): number {
    const { nodes } = this;
    let i = from;
    if (((nodes[node] as number) & 0xf) !== text) {
      while (i < to && scalars[bytes[i] as number] === 1) i++;
      if (i === to || i === from || !isScalar(bytes, from, i)) return -1;
      nodes[node] = scalarKind(bytes, from);
      return i;
    }
    this.text.start();
    const end = this.text.find(bytes, from, to);
    if (end >= 0) nodes[node] = this.text.marks;
    return end;
  }
}

function inFours(bytes: Uint8Array, from: number, to: number): readonly number[] {
  const view = viewOf(bytes);
  const fours: number[] = [];
  for (let i = from; to - from >= 4 && i < to; i += 4) fours.push(view.getInt32(Math.min(i, to - 4), true));
  return fours;
}
