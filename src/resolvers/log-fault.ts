/**
 * Writes a fault to the app's log, which its developers read: where in the code, and what kind of error. Never its message,
 * which may hold ids or what Jira said.
 */
export function logFault(operation: string, error: unknown): void {
  const kind = error instanceof Error ? error.name : typeof error;
  const status = statusOf(error);
  const places = (error instanceof Error ? (error.stack ?? '') : '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 5)
    .map((line) => line.trim());
  // eslint-disable-next-line no-console -- the console is Forge's log
  console.error(JSON.stringify({ operation, kind, status, places }));
}

/** Errors of the key-value store carry Forge's status. */
function statusOf(error: unknown): number | null {
  if (typeof error !== 'object' || error === null || !('responseDetails' in error)) return null;
  const details = error.responseDetails;
  if (typeof details !== 'object' || details === null || !('status' in details)) return null;
  return typeof details.status === 'number' ? details.status : null;
}
