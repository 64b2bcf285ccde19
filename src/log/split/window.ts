/** The part of the log that is held: what has arrived and is not yet done with. One free byte always stands before it. */
export class Window {
  bytes = new Uint8Array(1 << 17);
  /** Where the held bytes begin and end in `bytes`. */
  start = 1;
  end = 1;
  /** Bytes of the log that have been let go. */
  private gone = 0;

  /** Byte offset in the log of a position in `bytes`. */
  offsetOf(position: number): number {
    return this.gone + position - this.start;
  }

  /** Lets go of everything before `keepFrom`, adds a chunk, and says by how much positions have moved to the left. */
  append(chunk: Uint8Array, keepFrom: number): number {
    const kept = this.end - keepFrom;
    const needed = 1 + kept + chunk.length + 1;
    this.gone += keepFrom - this.start;
    if (needed > this.bytes.length) {
      const larger = new Uint8Array(Math.max(needed, this.bytes.length * 2));
      larger.set(this.bytes.subarray(keepFrom, this.end), 1);
      this.bytes = larger;
    } else {
      this.bytes.copyWithin(1, keepFrom, this.end);
      // One record of many megabytes is no reason to hold as much for the rest of the log.
      if (this.bytes.length > 1 << 22 && needed < 1 << 20) this.bytes = this.bytes.slice(0, 1 << 20);
    }
    this.bytes.set(chunk, 1 + kept);
    this.start = 1;
    this.end = 1 + kept + chunk.length;
    return keepFrom - 1;
  }
}
