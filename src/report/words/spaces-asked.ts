import { counted, figure } from '../../text/english';
import { apart } from '../../text/isolated';
import type { ChangeSpec } from '../../remedy';
import type { PlanScene } from './before-after';

/**
 * No endpoint of Jira lists the spaces of a permission scheme. Right before a grant is made in one, this many of those that are
 * known to use it are asked again, and this many others.
 */
export const spacesAsked = { known: 200, others: 50 } as const;

/** What the app will not have asked when it makes a grant, for whoever says yes to it; null: it asks all, or makes none. */
export function notAskedSays(
  change: ChangeSpec & { readonly byApp: boolean },
  { facts }: Pick<PlanScene, 'facts'>,
): string | null {
  if (change.kind !== 'grant-in-scheme' || !change.byApp) return null;
  const { schemeId, schemeName } = change.target;
  const shared = [...facts.projects.values()].filter(({ kind }) => kind === 'company-managed');
  const known = shared.filter((project) => project.schemeId === schemeId).length;
  const others = shared.length - known;
  const open = Math.max(0, known - spacesAsked.known) + Math.max(0, others - spacesAsked.others);
  if (open === 0) return null;
  const asked = Math.min(known, spacesAsked.known) + Math.min(others, spacesAsked.others);
  return `Right before it writes, this app asks ${counted(asked, 'space')} again which permission scheme they use; ${figure(open)} more ${open === 1 ? 'is' : 'are'} not asked and may use ${apart(schemeName)} too.`;
}
