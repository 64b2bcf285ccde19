import type { ProjectAccess } from '../access';
import type { ProjectFacts, SiteFacts } from './facts';

/** Without its groups and applications nothing can be said of why it holds something or does not. */
export function accountNotRead({ notRead }: Pick<SiteFacts, 'notRead'>): boolean {
  return notRead.some(({ what }) => what === 'account');
}

/** A project as the permission model reads it; null where its scheme is not known. */
export function accessOf(
  { id, key, kind, lead }: ProjectFacts,
  facts: Pick<SiteFacts, 'schemeOf' | 'schemes'> & Partial<Pick<SiteFacts, 'actors'>>,
): ProjectAccess | null {
  const scheme = facts.schemes.get(facts.schemeOf.get(id) ?? '');
  if (scheme === undefined) return null;
  return { id, key, kind, lead, scheme, actors: facts.actors?.get(id) ?? new Map() };
}
