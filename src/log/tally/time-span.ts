/** The earliest and the latest of some moments, in milliseconds since 1970. */
export class TimeSpan {
  private isWhole = true;
  private first = Infinity;
  private last = -Infinity;

  add(time: number | null): void {
    if (time === null) {
      this.isWhole = false;
      return;
    }
    if (time < this.first) this.first = time;
    if (time > this.last) this.last = time;
  }

  /** Nothing where no record had a time. */
  get known(): { readonly firstAt?: number; readonly lastAt?: number } {
    return this.first > this.last ? {} : { firstAt: this.first, lastAt: this.last };
  }
  /** Nothing where any record had no time. */
  get whole(): { readonly firstAt?: number; readonly lastAt?: number } {
    return this.isWhole ? this.known : {};
  }
}
