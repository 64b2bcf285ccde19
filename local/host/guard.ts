/** The parts of a request that say from where it comes. */
export interface Sender {
  readonly host: string | null;
  readonly origin: string | null;
}

/**
 * Why a request is refused: one sentence, or null. Only this machine's own pages are answered, so that no web page that is open in
 * the same browser can reach the site behind this server, by a name that resolves to 127.0.0.1 (Host) or directly (Origin).
 */
export function refusalOf({ host, origin }: Sender, own: string): string | null {
  const address = new URL(own).host;
  if (host !== address) return `This server answers to the host ${address} only.`;
  if (origin !== null && origin !== own) return `This server answers pages of ${own} only.`;
  return null;
}
