import type { SiteDirectory } from './site-directory';
import type { Person } from './wire';

export type ViewerFound =
  { readonly ok: true; readonly viewer: Person } | { readonly ok: false; readonly says: string };

/** Who a page is opened as, or a call of the bridge made as: `wished`, where this site lets us be somebody else. */
export async function viewerOf(directory: SiteDirectory, wished: string | null): Promise<ViewerFound> {
  const { viewer } = directory;
  if (wished === null || wished === viewer) {
    const found = await directory.person(viewer, viewer);
    return { ok: true, viewer: { accountId: viewer, displayName: found?.displayName ?? viewer } };
  }
  if (directory.real) {
    return {
      ok: false,
      says: 'On a real site the pages open as the owner of the token: ?viewer= is refused.',
    };
  }
  const person = directory.viewers().find(({ accountId }) => accountId === wished);
  if (person !== undefined) return { ok: true, viewer: person };
  return { ok: false, says: `The site has no active account ${wished} that could open a page.` };
}
