import { alphabetSize, classOf } from './alphabet';

const mostFound = 1_000;

/**
 * Finds many fixed strings in a text in one pass (Aho and Corasick's automaton, as one table). A search costs one table
 * look-up a character, however many strings there are.
 */
export class Anchors {
  readonly found = new Uint16Array(mostFound);
  readonly foundAt = new Uint32Array(mostFound);
  private readonly next: Uint16Array;
  /** State → number of its list in `lists`; 0: none ends here. */
  private readonly ends: Uint16Array;
  private readonly lists: (readonly number[])[] = [[]];

  /** Each anchor is known by its position in the list. */
  constructor(anchors: readonly string[]) {
    const size = 1 + anchors.reduce((sum, anchor) => sum + anchor.length, 0);
    if (size > 0xffff)
      throw new RangeError(`${String(size)} characters of anchors are too many for one table`);
    const next = new Uint16Array(size * alphabetSize);
    const found: number[][] = [[]];
    let states = 1;
    anchors.forEach((anchor, index) => {
      let state = 0;
      for (let i = 0; i < anchor.length; i++) {
        const step = state * alphabetSize + (classOf[anchor.charCodeAt(i) & 127] ?? 0);
        if (next[step] === 0) {
          found[states] = [];
          next[step] = states++;
        }
        state = next[step] ?? 0;
      }
      found[state]?.push(index);
    });
    this.next = next.slice(0, states * alphabetSize);
    this.ends = new Uint16Array(states);
    this.link(found, states);
  }

  /** Fills the missing steps breadth first, so that a search never goes back. */
  private link(found: number[][], states: number): void {
    const fallback = new Int32Array(states);
    const queue: number[] = [];
    for (let c = 0; c < alphabetSize; c++) {
      const child = this.next[c] ?? 0;
      if (child !== 0) queue.push(child);
    }
    for (let head = 0; head < queue.length; head++) {
      const state = queue[head] ?? 0;
      const back = fallback[state] ?? 0;
      found[state]?.push(...(found[back] ?? []));
      for (let c = 0; c < alphabetSize; c++) {
        const child = this.next[state * alphabetSize + c] ?? 0;
        const aside = this.next[back * alphabetSize + c] ?? 0;
        if (child === 0) this.next[state * alphabetSize + c] = aside;
        else {
          fallback[child] = aside;
          queue.push(child);
        }
      }
    }
    found.forEach((list, state) => {
      if (list.length > 0) this.ends[state] = this.lists.push(list) - 1;
    });
  }

  /**
   * Finds all anchors in the first `length` characters and returns how many it found, at most 1,000: which ones is in `found`,
   * the position after the last character of each in `foundAt`, until the next search.
   */
  search(text: string, length: number): number {
    const { next, ends, lists } = this;
    let state = 0;
    let count = 0;
    for (let i = 0; i < length; i++) {
      const code = text.charCodeAt(i);
      state = next[state * alphabetSize + (code < 128 ? (classOf[code] as number) : 0)] as number;
      const list = ends[state] as number;
      if (list === 0 || count === mostFound) continue;
      for (const anchor of lists[list] as readonly number[]) {
        if (count === mostFound) break;
        this.found[count] = anchor;
        this.foundAt[count++] = i + 1;
      }
    }
    return count;
  }
}
