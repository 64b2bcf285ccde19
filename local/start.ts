import path from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { fireByHand, openPlatform, openSchedule, type Manifest } from './forge';
import { liftPointsQuota } from './no-quota';
import {
  eventShapes,
  openHost,
  realDirectory,
  standInDirectory,
  type EventShape,
  type Host,
  type SiteDirectory,
} from './host';
import { defaultSite, openSite } from './open-site';

/** `npm start`: the pages of the app, on a site file or on a real site. */

const manifestFile = path.join(__dirname, '../manifest.yml');
const usage = 'npm start [-- --site FILE --port N --allow-writes --events typed|bare]';

/** They name the spaces of the default site and of no other. */
const sampleLogs = [
  {
    file: path.join(__dirname, 'sites/backup-log.json'),
    says: 'A nightly backup that failed in places',
  },
  {
    file: path.join(__dirname, 'sites/restore-log.json'),
    says: 'A restore that could not write everything',
  },
];

/** Serves until a signal comes. Rejects with one sentence where it cannot begin. */
export async function start(args: readonly string[]): Promise<void> {
  liftPointsQuota(process.env);
  const { values } = parseArgs({
    args: [...args],
    options: {
      site: { type: 'string' },
      port: { type: 'string' },
      'allow-writes': { type: 'boolean', default: false },
      events: { type: 'string', default: 'typed' },
    },
  });
  const port = portOf(values.port);
  const file = values.site ?? null;
  const opened = await openSite(file, process.env, { allowWrites: values['allow-writes'] });
  const { backend, viewer, appUser, site } = opened;
  const directory = site === null ? realDirectory(backend, viewer) : standInDirectory(site, backend);
  const platform = openPlatform({ backend, manifestFile, viewer, appUser });
  platform.queues.open();
  const closeSchedule = openSchedule(platform);
  const isDefault = site !== null && path.resolve(file ?? defaultSite) === defaultSite;
  const host = await openHost({
    platform,
    backend,
    directory,
    manifestFile,
    apps: path.join(__dirname, 'host/dist/apps'),
    logs: isDefault ? sampleLogs : [],
    port,
    events: eventsOf(values.events),
    strictPort: values.port !== undefined,
  });
  announce(host, directory, platform.manifest);
  createInterface({ input: process.stdin }).on(
    'line',
    (line) => void fireByHand(platform, line, console.log),
  );
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      closeSchedule();
      platform.close();
      void host.close().then(() => process.exit(0));
    });
  }
}

function portOf(text: string | undefined): number {
  const port = Number(text ?? 8700);
  if (!Number.isInteger(port) || port < 0 || port > 65_534) {
    throw new Error(`--port wants a number from 0 to 65534, not ${String(text)}.`);
  }
  return port;
}

function eventsOf(text: string): EventShape {
  const shape = eventShapes.find((one) => one === text);
  if (shape === undefined) throw new Error(`--events wants ${eventShapes.join(' or ')}, not ${text}.`);
  return shape;
}

function announce({ origin, token }: Host, { baseUrl, real }: SiteDirectory, { called }: Manifest): void {
  const triggers = called.flatMap(({ key, interval }) => (interval === null ? [] : [key]));
  console.log(`Permission Gaps on ${baseUrl}${real ? '' : ' (a stand-in on this machine)'}`);
  console.log(`  Jira settings:  ${origin}/admin${token === null ? '' : `?token=${token}`}`);
  console.log(`  Space settings: ${origin}/project/KEY`);
  if (token !== null) console.log('  The token opens one browser, once: open that address first.');
  if (!real) console.log('  As somebody else: add ?viewer=ACCOUNT_ID');
  console.log(`  Triggers fire by themselves. To fire one now, type its key: ${triggers.join(', ')}.`);
  console.log('Stop it with Ctrl+C.');
}

if (require.main === module)
  start(process.argv.slice(2)).catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : String(error));
    console.error(usage);
    process.exit(2);
  });
