import { isForgePlatformError } from '@forge/api';

/** Whether Forge asks the viewer for consent with this error: only if it leaves the resolver untouched does the prompt appear. */
export const asksForConsent = (error: unknown): boolean =>
  error instanceof Error && error.name === 'NEEDS_AUTHENTICATION_ERR';

/**
 * Forge did not carry a call to Jira: its proxy says why in `forge-proxy-error` (an egress that is blocked, an upstream that
 * timed out), and `@forge/api` throws. The status is the proxy's own, null where it gave none.
 */
export interface ForgeRefusal {
  readonly kind: 'forge-refusal';
  readonly status: number | null;
}

/** The refusal that an error of the platform stands for; null for every other error. */
export function forgeRefusalIn(error: unknown): ForgeRefusal | null {
  if (!(error instanceof Error) || !isForgePlatformError(error)) return null;
  const status = 'status' in error && typeof error.status === 'number' ? error.status : null;
  return { kind: 'forge-refusal', status };
}
