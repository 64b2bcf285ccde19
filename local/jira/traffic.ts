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

/** Appends to the file that JIRA_TRAFFIC names; null where it names none. Bodies hold whatever the site file holds, so nobody else reads it. */
export function trafficFile(): Traffic | null {
  const file = process.env.JIRA_TRAFFIC;
  if (!file) return null;
  closeSync(openSync(file, 'a', ownerOnly));
  // one that was there keeps its mode else
  chmodSync(file, ownerOnly);
  return (line) => appendFileSync(file, `${JSON.stringify(line)}\n`);
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
