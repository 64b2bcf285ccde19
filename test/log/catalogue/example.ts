import type { SetAsideReason, Want } from '../../../src/log';

export type Expected =
  | { readonly verdict: 'permission'; readonly want: Want }
  | { readonly verdict: 'set-aside'; readonly reason: SetAsideReason };

/** A message of the catalogue with its placeholders filled, and what it means by the catalogue. */
export interface Example {
  readonly row: number;
  readonly status: number;
  /** A text of Jira's, or what it says of each field. */
  readonly says: string | Readonly<Record<string, string>>;
  readonly expected: Expected;
  readonly method: string;
  /** Whether the operation of the row only writes; null where the catalogue leaves it open. */
  readonly write: boolean | null;
}

/** A row that no wording shows: a whole record. */
export interface SignalExample {
  readonly row: number;
  readonly record: Readonly<Record<string, unknown>>;
  readonly expected: Expected;
}

export const lacks = (...anyOf: string[]): Want => ({ kind: 'permission', anyOf });
export const notShared = (object: 'filter' | 'dashboard' | 'board'): Want => ({
  kind: 'share',
  object,
  id: null,
});
export const notVisible = (of: 'comment' | 'worklog', role: string | null = null): Want => ({
  kind: 'visibility',
  of,
  role,
});
export const somebodyElse = (permission: string): Want => ({ kind: 'other-person', permission });
export const unclear: Want = { kind: 'unclear' };

type Says = Example['says'];

/** A refusal that only reads lead to. */
export const reading = (row: number, status: number, says: Says, want: Want): Example => ({
  row,
  status,
  says,
  expected: { verdict: 'permission', want },
  method: 'GET',
  write: false,
});

/** A refusal that only writes lead to. */
export const writing = (row: number, status: number, says: Says, want: Want, method = 'POST'): Example => ({
  ...reading(row, status, says, want),
  method,
  write: true,
});

/** A refusal that may follow from both. */
export const either = (row: number, status: number, says: Says, want: Want): Example => ({
  ...reading(row, status, says, want),
  write: null,
});

export const aside = (row: number, status: number, says: Says, reason: SetAsideReason): Example => ({
  row,
  status,
  says,
  expected: { verdict: 'set-aside', reason },
  method: 'GET',
  write: null,
});

export const signal = (
  row: number,
  record: SignalExample['record'],
  says: Want | SetAsideReason,
): SignalExample => ({
  row,
  record,
  expected:
    typeof says === 'string' ? { verdict: 'set-aside', reason: says } : { verdict: 'permission', want: says },
});
