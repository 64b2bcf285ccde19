import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { openRealSite, ownerOf, realSiteOf, standInBackend, type JiraBackend } from '../forge';
import { openJira, parseSite } from '../jira';
import { NoReport } from './no-report';
import { reasonOf } from './reason';

export interface OpenSite {
  readonly backend: JiraBackend;
  readonly viewer: string;
  readonly appUser: string;
}

const defaultSite = path.join(__dirname, '../sites/default-site.json');

/**
 * The Jira that is asked: the real site of the environment (for reading only), else the site file, else the default site.
 * Throws a NoReport that names the file and what is wrong in it.
 */
export async function openSite(file: string | null, env: NodeJS.ProcessEnv): Promise<OpenSite> {
  return (await openReal(file, env)) ?? openSiteFile(file ?? defaultSite);
}

async function openReal(file: string | null, env: NodeJS.ProcessEnv): Promise<OpenSite | null> {
  try {
    const settings = realSiteOf(env);
    if (settings === null) return null;
    if (file !== null)
      throw new Error('JIRA_SITE names a real site and --site a site file: take one of them away.');
    const backend = openRealSite({ ...settings, allowWrites: false });
    const owner = await ownerOf(backend);
    return { backend, viewer: owner, appUser: owner };
  } catch (error) {
    throw new NoReport(2, error instanceof Error ? error.message : String(error));
  }
}

async function openSiteFile(file: string): Promise<OpenSite> {
  const reading = parseSite(await textOf(file));
  if (!reading.ok) throw new NoReport(2, `${file}: ${reading.says}`);
  const { site } = reading;
  return { backend: standInBackend(openJira(site)), viewer: site.viewer, appUser: site.appUser };
}

async function textOf(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    throw new NoReport(2, `The site file ${file} cannot be read: ${reasonOf(error)}.`);
  }
}
