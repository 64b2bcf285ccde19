export type ErrorCode =
  | 'not-allowed'
  | 'bad-request'
  | 'too-large'
  | 'no-such-account'
  | 'no-such-scan'
  | 'no-such-report'
  | 'no-account-chosen'
  /** A list of permissions that is not whole, or not of this site. */
  | 'not-a-profile'
  | 'jira-refused'
  | 'jira-unavailable'
  | 'rate-limited'
  /** Forge's store takes no more from this app for up to a minute. */
  | 'store-busy'
  /** This app may not change permissions until a Jira admin switches it on. */
  | 'switched-off'
  /** The change is not in the current plan. */
  | 'not-in-plan'
  /** Nothing is made for what no admin chose: a log only suggests. */
  | 'not-chosen'
  /** Something else has to be done first, and Jira does not say yet that it is. */
  | 'locked'
  /** The request was sent before, or somebody else changed something since the page looked. */
  | 'stale'
  | 'no-such-change'
  /** Everything that this app stored is being deleted at this moment. */
  | 'erasing'
  | 'internal';

/** An expected outcome that is not the wished one: a code for code, a sentence that says what to do for people. */
export interface Problem {
  readonly code: ErrorCode;
  readonly says: string;
}

export type Outcome<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem };
