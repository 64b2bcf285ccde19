import { figure } from '../../text/english';

/** Where a log broke: its reader names the place, and says what became of the rest; null: nowhere. */
export function brokenSays(
  broken: readonly { readonly says: string }[],
  count = broken.length,
): string | null {
  const [first] = broken;
  if (first === undefined) return null;
  return count === 1 ? first.says : `${figure(count)} places could not be read. The first: ${first.says}`;
}
