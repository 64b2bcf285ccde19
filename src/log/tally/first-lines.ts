/** How many line numbers are kept. */
const kept = 20;

/** The first places of something, by line and by record: which of the two counts is known only at the end of the log. */
export class FirstLines {
  records = 0;
  private readonly lines: number[] = [];
  private readonly numbers: number[] = [];

  /** `counts`: whether the record is counted here, and not only named. */
  add(line: number, record: number, counts = true): void {
    if (counts) this.records++;
    if (this.lines.length < kept) {
      this.lines.push(line);
      this.numbers.push(record);
    }
  }

  /** Distinct, in the order of the log. */
  of(kind: 'lines' | 'records'): readonly number[] {
    return [...new Set(kind === 'lines' ? this.lines : this.numbers)];
  }
}
