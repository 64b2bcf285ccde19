/** Each value once, with its number. */
export class Numbered<Value> {
  readonly all: Value[] = [];
  private readonly numbers = new Map<string, number>();

  constructor(private readonly keyOf: (value: Value) => string) {}

  of(value: Value): number {
    const key = this.keyOf(value);
    const number = this.numbers.get(key) ?? this.all.length;
    if (number === this.all.length) {
      this.all.push(value);
      this.numbers.set(key, number);
    }
    return number;
  }
}
