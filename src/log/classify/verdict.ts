import type { Finding } from '../finding';

/** What one record comes to. */
export type Verdict = Pick<Finding, 'verdict' | 'row' | 'reason' | 'want' | 'write'>;
