import type { Failure, FailureKind } from '../jira';
import type { ErrorCode, Outcome, Problem } from '../contract';

export const good = <T>(value: T): Outcome<T> => ({ ok: true, value });

export function bad<T>(code: ErrorCode, says: string): Outcome<T> {
  return { ok: false, problem: { code, says } };
}

interface FailureWords {
  readonly code: ErrorCode;
  says(task: string, failure: Failure): string;
}

const words = {
  refused: {
    code: 'jira-refused',
    says: (task, { status }) =>
      `Jira refused to ${task} (${status ?? 'no status'}). This needs the global permission Administer Jira: ask a Jira admin to open this page, or to give you the permission.`,
  },
  'not-found': {
    code: 'jira-refused',
    says: (task) => `Jira found nothing when asked to ${task}. Reload the page and try again.`,
  },
  'rate-limited': {
    code: 'rate-limited',
    says: (task, { retryAfter }) =>
      `Jira takes no more questions from this app for now, so it could not ${task}. Try again in ${waitingTime(retryAfter)}.`,
  },
  unavailable: {
    code: 'jira-unavailable',
    says: (task, { status }) =>
      `Jira did not ${task}: ${status === null ? 'it did not answer' : `it answered ${status}`}. Try again in a minute.`,
  },
  nonsense: {
    code: 'jira-unavailable',
    says: (task) =>
      `Jira was asked to ${task} and gave an answer that this app does not understand. Try again in a minute.`,
  },
  platform: {
    code: 'jira-unavailable',
    says: (task, { status }) =>
      `Forge, the platform that this app runs on, did not let it ask Jira to ${task}${status === null ? '' : ` (${status})`}. Try again in a minute; if that does not help, ask a site admin whether the app is blocked or out of date.`,
  },
  scope: {
    code: 'jira-refused',
    says: (task) =>
      `This installation of the app lacks a scope that it needs to ${task}. Ask a site admin to update the app, or to install it again.`,
  },
} as const satisfies Record<FailureKind, FailureWords>;

/** What to tell people of a call that failed. `task` completes "Jira was asked to …". */
export function problemOf(failure: Failure, task: string): Problem {
  const { code, says } = words[failure.kind];
  return { code, says: says(task, failure) };
}

/** What a call of Jira’s that failed comes to. `task` completes "Jira was asked to …". */
export function badCall<T>(failure: Failure, task: string): Outcome<T> {
  return { ok: false, problem: problemOf(failure, task) };
}

function waitingTime(seconds: number | null): string {
  if (seconds === null || seconds <= 60) return 'a minute';
  return `${Math.ceil(seconds / 60)} minutes`;
}
