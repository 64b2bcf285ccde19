import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { openRealSite, ownerOf, realSiteOf, standInBackend, type JiraBackend } from './forge';
import { openJira, parseSite, type Site } from './jira';
import { reasonOf } from './reason';

/** The Jira that a command works on. */
export interface OpenSite {
  readonly backend: JiraBackend;
  readonly viewer: string;
  readonly appUser: string;
  /** The live site file; null on a real site. */
  readonly site: Site | null;
}

/** Why the site could not be opened, in one line that names the file, or the variable, and what is wrong with it. */
export class SiteRefused extends Error {
  readonly code = 'site-refused';
}

export const defaultSite = path.join(__dirname, 'sites/default-site.json');

/** The real site of the environment, else the site file, else the default site. Rejects with a SiteRefused. */
export async function openSite(
  file: string | null,
  env: NodeJS.ProcessEnv,
  { allowWrites = false }: { readonly allowWrites?: boolean } = {},
): Promise<OpenSite> {
  return (await openReal(file, env, allowWrites)) ?? openSiteFile(file ?? defaultSite);
}

async function openReal(
  file: string | null,
  env: NodeJS.ProcessEnv,
  allowWrites: boolean,
): Promise<OpenSite | null> {
  try {
    const settings = realSiteOf(env);
    if (settings === null) return null;
    if (file !== null)
      throw new Error('JIRA_SITE names a real site and --site a site file: take one of them away.');
    const backend = openRealSite({ ...settings, allowWrites });
    const owner = await ownerOf(backend);
    return { backend, viewer: owner, appUser: owner, site: null };
  } catch (error) {
    throw new SiteRefused(error instanceof Error ? error.message : String(error));
  }
}

async function openSiteFile(file: string): Promise<OpenSite> {
  const reading = parseSite(await textOf(file));
  if (!reading.ok) throw new SiteRefused(`${file}: ${reading.says}`);
  const { site } = reading;
  return { backend: standInBackend(openJira(site)), viewer: site.viewer, appUser: site.appUser, site };
}

async function textOf(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    throw new SiteRefused(`The site file ${file} cannot be read: ${reasonOf(error)}.`);
  }
}
