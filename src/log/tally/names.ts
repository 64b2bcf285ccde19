/** How often each of a few names occurs. */
export class Names {
  private readonly counts = new Map<string, number>();

  constructor(private readonly most: number) {}

  add(name: string): void {
    const count = this.counts.get(name);
    if (count !== undefined) this.counts.set(name, count + 1);
    else if (this.counts.size < this.most) this.counts.set(name, 1);
  }

  /** Most first, and of equally many the first in the order of code units. */
  mostFirst(): readonly (readonly [name: string, records: number])[] {
    return [...this.counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : a > b ? 1 : 0));
  }
}
