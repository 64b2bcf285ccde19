import type { ErrorCode, Problem } from '../../contract';

interface ProblemWords {
  readonly title: string;
  /** Whether the same question may get another answer a moment later. */
  readonly again: boolean;
}

const words = {
  'not-allowed': { title: 'You are not allowed to use this page', again: false },
  'bad-request': { title: 'This page and its back end do not understand each other', again: true },
  'too-large': { title: 'This is too large', again: false },
  'no-such-account': { title: 'Jira does not know this account', again: false },
  'no-such-scan': { title: 'This check is gone', again: true },
  'no-such-report': { title: 'This report is gone', again: false },
  'no-account-chosen': { title: 'No backup account is chosen yet', again: true },
  'not-a-profile': { title: 'This list cannot be used', again: false },
  'jira-refused': { title: 'Jira refused a question', again: true },
  'jira-unavailable': { title: 'Jira did not answer', again: true },
  'rate-limited': { title: 'Jira asks us to wait', again: true },
  'store-busy': { title: 'Forge asks us to wait', again: true },
  'switched-off': { title: 'This app may not change permissions', again: false },
  'not-chosen': { title: 'Nobody has chosen this yet', again: false },
  'not-in-plan': { title: 'The plan has changed', again: false },
  locked: { title: 'Something else comes first', again: false },
  stale: { title: 'Something changed since this page looked', again: false },
  'no-such-change': { title: 'This change is gone', again: false },
  erasing: { title: 'Everything is being deleted', again: true },
  internal: { title: 'Something went wrong', again: true },
} as const satisfies Record<ErrorCode, ProblemWords>;

export function problemWords(problem: Problem): ProblemWords {
  return words[problem.code];
}

const passing: readonly ErrorCode[] = ['jira-unavailable', 'rate-limited', 'store-busy', 'internal'];

/** Whether a scan asks once more by itself before it tells the person. */
export function mayPass(problem: Problem): boolean {
  return passing.includes(problem.code);
}
