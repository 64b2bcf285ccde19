import { callsPerSecond, unitBytes, unitsPerMinute } from './limits';
import { StoreRefusal } from './store-refusal';

type Kind = 'read' | 'write';

/** What was spent, by when. Times in milliseconds since the epoch. */
interface Spent {
  readonly at: number;
  readonly units: number;
}

/** Units of a value or a message: every 10 KB that it begins, one at least. */
export const unitsOf = (bytes: number): number => Math.max(1, Math.ceil(bytes / unitBytes));

/**
 * What one installation may ask of Forge's key-value store: 4,000 read units and 4,000 write units in a minute, 1,000 calls in a
 * second. Over that it refuses with 429. (developer.atlassian.com/platform/forge/limits-kvs-ce)
 */
export class StoreQuota {
  private calls: readonly Spent[] = [];
  private readonly spent: Record<Kind, readonly Spent[]> = { read: [], write: [] };
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
    const lately = within(this.calls, now, 1_000);
    const before = within(this.spent[kind], now, 60_000);
    if (sum(lately) + calls > callsPerSecond || sum(before) + units > unitsPerMinute) {
      throw new StoreRefusal(429, 'RATE_LIMIT_EXCEEDED', `The store takes no more ${kind}s for now.`);
    }
    this.calls = [...lately, { at: now, units: calls }];
    this.spent[kind] = [...before, { at: now, units }];
    this.total.calls += calls;
    this.total[kind] += units;
  }
}

const within = (spent: readonly Spent[], now: number, milliseconds: number): readonly Spent[] =>
  spent.filter(({ at }) => now - at < milliseconds);
const sum = (spent: readonly Spent[]): number => spent.reduce((all, { units }) => all + units, 0);
