import { appendFileSync, chmodSync, closeSync, openSync } from 'node:fs';

/** One recorded call: the path with its query, bodies as JSON (as text where they are none) or null. */
export interface TrafficLine {
  readonly method: string;
  readonly path: string;
  readonly status: number;
  readonly request: unknown;
  readonly response: unknown;
  /** Set where a fault of the site file made the answer. */
  readonly fault?: true;
}

export type Traffic = (line: TrafficLine) => void;

/** Read and written by its owner alone. */
const ownerOnly = 0o600;

/**
 * Atlassian's specification contradicts itself here: `members` is the body's one property, and another one is required. So no
 * body of this call is right by it, and a successful one is not recorded for those who hold the traffic against it.
 */
const addLevelMembers = /^\/rest\/api\/3\/issuesecurityschemes\/[^/]+\/level\/[^/]+\/member$/;

/** It describes `authorAccountId` of an audit record, and its schema has no such property and forbids others. */
const withoutAuthors = (line: TrafficLine): TrafficLine => ({
  ...line,
  response: JSON.parse(
    JSON.stringify(line.response, (name, value: unknown) => (name === 'authorAccountId' ? undefined : value)),
  ) as unknown,
});

/**
 * Appends to the file that JIRA_TRAFFIC names what can be held against Atlassian's specification; null where it names none. Bodies hold
 * whatever the site file holds, so nobody else reads it.
 */
export function trafficFile(): Traffic | null {
  const file = process.env.JIRA_TRAFFIC;
  if (!file) return null;
  closeSync(openSync(file, 'a', ownerOnly));
  // one that was there keeps its mode else
  chmodSync(file, ownerOnly);
  return (line) => {
    if (line.method === 'PUT' && line.status < 400 && addLevelMembers.test(line.path)) return;
    const recorded = line.path.includes('/auditing/record') ? withoutAuthors(line) : line;
    appendFileSync(file, `${JSON.stringify(recorded)}\n`);
  };
}

/** A body as a traffic line carries it. */
export function asJson(text: string): unknown {
  if (text === '') return null;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
