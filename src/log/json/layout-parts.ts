import { aList, anObject, nodeSize } from './grammar';

/** The nodes of a value, taken apart: its texts, numbers and words, and all other places in it. */
export class Parts {
  readonly values: number[] = [];
  /** Number of `nodes`, and the place that it holds, in the order of the bytes. */
  readonly places: (readonly [number, number])[] = [];

  constructor(private readonly nodes: Int32Array) {
    this.add(0);
    this.places.sort(([, a], [, b]) => a - b);
  }

  private add(node: number): void {
    const kind = (this.nodes[node] ?? 0) & 0xf;
    if (kind !== anObject && kind !== aList) {
      this.values.push(node);
      return;
    }
    this.addPlaces(node);
    const end = this.nodes[node + 3] ?? 0;
    for (let inner = node + nodeSize; inner < end; inner = this.nodes[inner + 3] ?? end) {
      if (kind === anObject) {
        this.addPlaces(inner);
        inner = this.nodes[inner + 3] ?? end;
      }
      this.add(inner);
    }
  }

  private addPlaces(node: number): void {
    this.places.push([node + 1, this.nodes[node + 1] ?? 0], [node + 2, this.nodes[node + 2] ?? 0]);
  }
}
