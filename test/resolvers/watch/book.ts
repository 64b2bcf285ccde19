import type { Platform } from '../../../local/forge';
import type { WatchBook } from '../../../src/app/watch/book';
import { packKnown } from '../../../src/app/watch/packed-known';
import { nothingKnown, takeLook, type Look } from '../../../src/report';
import type { PlaceSeen } from '../../../src/report/watch';

const asked = ['ADMINISTER_PROJECTS', 'BROWSE_PROJECTS', 'VIEW_VOTERS_AND_WATCHERS'];

/** A space as a look sees it. */
export const space = (key: string, ...missing: string[]): PlaceSeen => ({
  ...{ id: `1${key}`, key },
  verdict: { asked, missing },
});

/** Puts a watch into the store of a platform, as looks a day apart have left it, the last one at `end`. */
export function putBook(
  { store }: Pick<Platform, 'store'>,
  watch: Pick<WatchBook['watch'], 'accountId' | 'by' | 'baseUrl'>,
  end: number,
  looks: readonly Pick<Look, 'covers' | 'places'>[],
): WatchBook {
  const at = (n: number): string => new Date(end - (looks.length - 1 - n) * 86_400_000).toISOString();
  const lines: WatchBook['lines'][number][] = [];
  let known = nothingKnown;
  for (const [n, look] of looks.entries()) {
    const taken = takeLook(known, { ...look, at: at(n) });
    lines.push({ ...taken.line, scanId: `scan-${n}` });
    known = taken.known;
  }
  const book: WatchBook = {
    watch: { id: 'watch', ...watch, profile: 'backup', every: 'day', since: at(0) },
    known: packKnown(known),
    lines,
    permissionNames: {
      ADMINISTER_PROJECTS: 'Administer spaces',
      BROWSE_PROJECTS: 'Browse spaces',
      VIEW_VOTERS_AND_WATCHERS: 'View voters and watchers',
    },
    begun: { scanId: 'scan', at: at(looks.length - 1) },
  };
  store.apply([
    {
      ...{ key: 'v1:watch:0', expiresAt: null, failIfExists: false },
      value: { of: 1, text: JSON.stringify(book) },
    },
  ]);
  return book;
}
