import type { Random } from '../random';

/**
 * One failure in the shape that backup products write: what was being read or written, the status, and Jira's own words,
 * sometimes as Jira's whole body in a text. The vendor's real field names are not public; these are believable ones.
 */
export interface LogRecord {
  readonly item_type: string;
  readonly item_id: string;
  readonly status_code: number;
  readonly error: string | null;
  readonly occurred_at: string;
  readonly operation?: string;
  readonly project_key?: string;
  readonly issue_key?: string;
  readonly url?: string;
}

/** A record before its time and the wrapping of its message are known. */
export interface Failure {
  readonly type: string;
  readonly id: string;
  readonly status: number;
  /** Jira's message; with `field`, the message of that field. Null where there was no error in the end. */
  readonly says: string | null;
  readonly field?: string;
  /** The body is sent as it stands: it is no message of Jira's usual body. */
  readonly raw?: boolean;
  readonly operation?: string;
  readonly project?: string;
  readonly issue?: string;
  readonly url?: string;
}

type More = Omit<Failure, 'type' | 'id' | 'status' | 'says'>;
type Fails = (type: string, id: string, status: number, says: Failure['says'], more?: More) => Failure;

export const fails: Fails = (type, id, status, says, more) => ({ type, id, status, says, ...more });
export const creates: Fails = (type, id, status, says, more) =>
  fails(type, id, status, says, { operation: 'create', ...more });
export const updates: Fails = (type, id, status, says, more) =>
  fails(type, id, status, says, { operation: 'update', ...more });

/** Turns failures into records, a few seconds apart, two in three with Jira's body as a text. */
export function recordsOf(failures: readonly Failure[], began: Date, random: Random): LogRecord[] {
  let time = began.getTime();
  return failures.map((failure) => {
    time += 1000 + Math.floor(random.next() * 12_000);
    return {
      ...(failure.operation === undefined ? {} : { operation: failure.operation }),
      item_type: failure.type,
      item_id: failure.id,
      ...(failure.project === undefined ? {} : { project_key: failure.project }),
      ...(failure.issue === undefined ? {} : { issue_key: failure.issue }),
      ...(failure.url === undefined ? {} : { url: failure.url }),
      status_code: failure.status,
      error: errorOf(failure, random),
      occurred_at: new Date(time).toISOString().replace(/\.\d+Z$/, 'Z'),
    };
  });
}

function errorOf({ says, field, raw }: Failure, random: Random): string | null {
  if (raw || says === null) return says;
  if (field !== undefined) return JSON.stringify({ errorMessages: [], errors: { [field]: says } });
  return random.chance(0.66) ? JSON.stringify({ errorMessages: [says], errors: {} }) : says;
}
