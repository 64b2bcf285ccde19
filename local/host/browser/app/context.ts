import type { AppPage, Boot } from '../../wire';
import type { ForgeTheme } from '../theme';

/** What `view.getContext()` tells an app about where it runs. */
export function forgeContext(boot: Boot, page: AppPage, theme: ForgeTheme): Record<string, unknown> {
  const { project } = page;
  return {
    accountId: boot.viewer.accountId,
    cloudId: '00000000-0000-4000-8000-0000000000c1',
    environmentId: '00000000-0000-4000-8000-00000000000e',
    environmentType: 'DEVELOPMENT',
    extension: {
      type: page.moduleType,
      ...(project === null ? {} : { project: { id: project.id, key: project.key, type: project.type } }),
    },
    license: null,
    locale: 'en-US',
    localId: `local/${page.moduleKey}`,
    moduleKey: page.moduleKey,
    siteUrl: boot.site.baseUrl,
    surfaceColor: null,
    theme,
    timezone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    userAccess: { enabled: true, hasAccess: true },
  };
}
