import { Layout } from './layout';
import type { Scanner } from './scanner';

const most = 8;
const longestPause = 255;

/** The last few layouts of a log. */
export class Layouts {
  private readonly known: Layout[] = [];
  private oldest = 0;
  private newest: Layout | null = null;
  /** The one that fitted last. */
  private before: Layout | null = null;
  private pause = 0;
  private nextPause = 0;

  /** The layout that a value is written in, or null. */
  of(bytes: Uint8Array, start: number, to: number): Layout | null {
    const guess = this.before?.follower ?? null;
    if (guess?.fits(bytes, start, to) === true) return (this.before = guess);
    for (const layout of this.known) {
      if (layout === guess || !layout.fits(bytes, start, to)) continue;
      if (this.before !== null) this.before.follower = layout;
      return (this.before = layout);
    }
    return null;
  }

  /** Makes the layout of a value known that fitted none; where that does not help, more and more seldom. */
  learn(bytes: Uint8Array, start: number, end: number, { nodes, count, lines }: Scanner): void {
    if (this.pause > 0) {
      this.pause--;
      return;
    }
    const layout = Layout.of(bytes, start, end, nodes, count, lines);
    if (layout === null) return;
    const helped = this.newest?.used ?? true;
    this.nextPause = helped ? 0 : Math.min(this.nextPause * 2 + 1, longestPause);
    this.pause = this.nextPause;
    this.newest = layout;
    if (this.known.length < most) this.known.push(layout);
    else {
      const forgotten = this.known[this.oldest] as Layout;
      forgotten.follower = null;
      this.known[this.oldest] = layout;
      this.oldest = (this.oldest + 1) % most;
    }
  }
}
