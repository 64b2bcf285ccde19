/** Forge's limits, enforced here because a limit that only exists in production is found by users. */

/** A front-end invoke may send this many bytes (500 KB). */
export const maxRequestBytes = 500_000;
/** … and receive this many (5 MB). */
export const maxResponseBytes = 5_000_000;
/** A resolver function has this long. */
export const resolverMilliseconds = 25_000;
/** A scheduled trigger and a consumer have this long, or as long as the manifest says, at most so many seconds. */
export const longMilliseconds = 55_000;
export const mostFunctionSeconds = 900;
/** Accounts that may be reported at once. */
export const accountsPerReport = 90;

/** Key-value store: one value as JSON (240 KiB). */
export const maxValueBytes = 240 * 1024;
/** Nesting of a stored object. */
export const maxValueDepth = 31;
export const maxKeyLength = 500;
/** Read units, and write units, that one installation has in a minute; and the bytes of one. */
export const unitsPerMinute = 4_000;
export const unitBytes = 10_000;
export const callsPerSecond = 1_000;
/** Operations in one transaction or one batch. */
export const maxOperations = 25;
/** Bytes in one transaction, and in one batch that sets (4 MB). */
export const maxTransactionBytes = 4_000_000;
export const defaultQueryLimit = 10;
export const maxQueryLimit = 100;
/** The longest time to live, one year. */
export const maxTtlMilliseconds = 365 * 24 * 3_600_000;
/** An expired value may still be read this long: Forge removes it later, so an app has to look at its expiry itself. */
export const removalLagMilliseconds = 48 * 3_600_000;

/** Queues: events in one push, their bytes together, and those of each where the consumer has more than 55 seconds. */
export const eventsPerPush = 50;
export const maxPushBytes = 200 * 1024;
export const maxLongEventBytes = 100 * 1024;
export const eventsPerMinute = 500;
/** The longest delay of an event, and of its retry. */
export const maxDelaySeconds = 900;
/** Pushes that may follow from one invocation, over all events that they lead to. */
export const cyclicPushes = 1_000;
export const maxRetryDataBytes = 4 * 1024;
/** An event that was not taken for so long is dropped. */
export const retentionMilliseconds = 24 * 3_600_000;
