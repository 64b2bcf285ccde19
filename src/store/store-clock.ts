/** Time, for what waits beside the store. */
export interface StoreClock {
  /** Milliseconds since the epoch. */
  now(): number;
  sleep(milliseconds: number): Promise<void>;
}
