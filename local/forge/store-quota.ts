import { callsPerSecond, unitBytes, unitsPerMinute } from './limits';
import { StoreRefusal } from './store-refusal';

type Kind = 'read' | 'write';

/** Units of a value or a message: every 10 KB that it begins, one at least. */
export const unitsOf = (bytes: number): number => Math.max(1, Math.ceil(bytes / unitBytes));

/** What was spent within the last milliseconds; times never go back. */
class Spent {
  private readonly queue: { readonly at: number; readonly units: number }[] = [];
  private sum = 0;

  constructor(private readonly milliseconds: number) {}

  at(now: number): number {
    for (let [first] = this.queue; first && now - first.at >= this.milliseconds; [first] = this.queue) {
      this.queue.shift();
      this.sum -= first.units;
    }
    return this.sum;
  }

  add(at: number, units: number): void {
    this.queue.push({ at, units });
    this.sum += units;
  }
}

/**
 * What one installation may ask of Forge's key-value store: 4,000 read units and 4,000 write units in a minute, 1,000 calls in a
 * second. Over that it refuses with 429. (developer.atlassian.com/platform/forge/limits-kvs-ce)
 */
export class StoreQuota {
  private readonly calls = new Spent(1_000);
  private readonly spent: Record<Kind, Spent> = { read: new Spent(60_000), write: new Spent(60_000) };
  /** Everything that was spent, for measuring. */
  readonly total = { calls: 0, read: 0, write: 0 };

  /** `callMilliseconds`: how long a call takes, for a clock that stands still meanwhile. */
  constructor(
    private readonly now: () => number,
    private readonly callMilliseconds = 0,
  ) {}

  /** Takes a call and its units. Throws a StoreRefusal where the store would take no more. */
  take(kind: Kind, units: number, calls = 1): void {
    const now = this.now() + this.total.calls * this.callMilliseconds;
    const spent = this.spent[kind];
    if (this.calls.at(now) + calls > callsPerSecond || spent.at(now) + units > unitsPerMinute) {
      throw new StoreRefusal(429, 'RATE_LIMIT_EXCEEDED', `The store takes no more ${kind}s for now.`);
    }
    this.calls.add(now, calls);
    spent.add(now, units);
    this.total.calls += calls;
    this.total[kind] += units;
  }
}
