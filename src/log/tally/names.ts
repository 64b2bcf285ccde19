import { plainOf, textOf, type Plain } from '../json/bytes';
import { ByteMark } from './byte-mark';
import { Marks } from './marks';

interface Counted {
  readonly name: string;
  records: number;
}

/** How often each of a few names occurs. A name is made a text only when it comes first. */
export class Names {
  private readonly known = new Marks();
  private readonly mark = new ByteMark();
  private readonly counts: Counted[] = [];
  private last: Counted | null = null;

  constructor(private readonly most: number) {}

  add(name: string): void {
    if (this.last?.name === name) {
      this.last.records++;
      return;
    }
    this.addBytes(plainOf(name));
  }

  addBytes(name: Plain): void {
    const { low, high } = this.mark.of(name);
    const known = this.counts[this.known.get(low, high) - 1];
    if (known !== undefined) {
      known.records++;
      this.last = known;
    } else if (this.counts.length < this.most) {
      const counted = { name: textOf(name), records: 1 };
      this.known.set(low, high, this.counts.push(counted));
    }
  }

  /** Most first, and of equally many the first in the order of code units. */
  mostFirst(): readonly (readonly [name: string, records: number])[] {
    return [...this.counts]
      .sort((a, b) => b.records - a.records || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
      .map(({ name, records }) => [name, records]);
  }
}
