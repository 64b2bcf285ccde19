import { readFileSync } from 'node:fs';
import { CSPInjectionService, CSPProcessingService } from '@forge/csp';
import { load } from 'cheerio/slim';
import { parse } from 'yaml';

/**
 * The Content-Security-Policy that Forge's CDN sends with a Custom UI page, made by Atlassian's own package from the page and the
 * manifest's permissions. Two things differ: the site around the frame is `siteOrigin`, and breaches are reported to this server
 * instead of to Atlassian.
 */
export function framePolicy(html: string, manifestFile: string, siteOrigin: string): string {
  const manifest = parse(readFileSync(manifestFile, 'utf8')) as { permissions?: object };
  const { content, external } = (manifest.permissions ?? {}) as { content?: object; external?: object };
  const processing = new CSPProcessingService(
    {
      info: (says: string) => console.warn(says),
    },
    load,
  );
  const details = processing.getCspDetails(html, {
    ...(content === undefined ? {} : { content }),
    ...(external === undefined ? {} : { external }),
  });
  return new CSPInjectionService()
    .getInjectableCSP({ existingCSPDetails: details, microsEnv: 'prod', hostname: siteOrigin })
    .map((directive) => (directive.startsWith('report-uri ') ? `report-uri ${reportPath}` : directive))
    .join('; ');
}

export const reportPath = '/__forge/policy-breach';
