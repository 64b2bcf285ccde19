import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { openPlatform, openRealSite, ownerOf, realSiteOf, standInBackend, type JiraBackend } from './forge';
import { openHost, realDirectory, standInDirectory, type Host, type SiteDirectory } from './host';
import { openJira, parseSite } from './jira';

/** `npm start`: the pages of the app, on a site file or on a real site. */

const root = path.resolve(__dirname, '..');
const sites = path.join(root, 'local/sites');
const defaultSite = path.join(sites, 'default-site.json');

const usage = 'npm start [-- --site FILE --port N --allow-writes]';

interface Opened {
  readonly backend: JiraBackend;
  readonly directory: SiteDirectory;
  readonly appUser: string;
  readonly logs: readonly { readonly file: string; readonly says: string }[];
}

async function main(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      site: { type: 'string' },
      port: { type: 'string' },
      'allow-writes': { type: 'boolean', default: false },
    },
  });
  const port = portOf(values.port);
  const real = realSiteOf(process.env);
  if (real !== null && values.site !== undefined) {
    throw new Error('JIRA_SITE names a real site and --site a site file: take one of them away.');
  }
  const opened =
    real === null
      ? openSiteFile(values.site ?? defaultSite)
      : await openReal(openRealSite({ ...real, allowWrites: values['allow-writes'] }));

  const manifestFile = path.join(root, 'manifest.yml');
  const { backend, directory, appUser, logs } = opened;
  const platform = openPlatform({ backend, manifestFile, viewer: directory.viewer, appUser });
  const host = await openHost({
    platform,
    backend,
    directory,
    manifestFile,
    apps: path.join(root, 'local/host/dist/apps'),
    logs,
    port,
    strictPort: values.port !== undefined,
  });
  announce(host, directory);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      platform.close();
      void host.close().then(() => process.exit(0));
    });
  }
}

function openSiteFile(file: string): Opened {
  const reading = parseSite(readFileSync(file, 'utf8'));
  if (!reading.ok) throw new Error(`${file}: ${reading.says}`);
  const jira = openJira(reading.site);
  const backend = standInBackend(jira);
  return {
    backend,
    directory: standInDirectory(jira.site, backend),
    appUser: jira.site.appUser,
    // The sample logs name the spaces of the default site and of no other.
    logs: path.resolve(file) === defaultSite ? sampleLogs : [],
  };
}

const sampleLogs = [
  { file: path.join(sites, 'backup-log.json'), says: 'A nightly backup that failed in places' },
  { file: path.join(sites, 'restore-log.json'), says: 'A restore that could not write everything' },
];

async function openReal(backend: JiraBackend): Promise<Opened> {
  const owner = await ownerOf(backend);
  return { backend, directory: realDirectory(backend, owner), appUser: owner, logs: [] };
}

function portOf(text: string | undefined): number {
  const port = Number(text ?? 8700);
  if (!Number.isInteger(port) || port < 0 || port > 65_534) {
    throw new Error(`--port wants a number from 0 to 65534, not ${String(text)}.`);
  }
  return port;
}

function announce(host: Host, directory: SiteDirectory): void {
  console.log(
    `Permission Gaps on ${directory.baseUrl}${directory.real ? '' : ' (a stand-in on this machine)'}`,
  );
  console.log(`  Jira settings:  ${host.origin}/admin`);
  console.log(`  Space settings: ${host.origin}/project/KEY`);
  if (!directory.real) console.log(`  As somebody else: add ?viewer=ACCOUNT_ID`);
  console.log('Stop it with Ctrl+C.');
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  console.error(usage);
  process.exit(2);
});
