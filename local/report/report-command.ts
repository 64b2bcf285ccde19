import { createReadStream } from 'node:fs';
import path from 'node:path';
import { readLog, type LogReading } from '../../src/log';
import { openPlatform } from '../forge';
import { openSite, SiteRefused } from '../open-site';
import { reasonOf } from '../reason';
import { printable } from './columns';
import { clientOf } from './contract-client';
import { readFlags, usage } from './flags';
import { NoReport } from './no-report';
import { profileGiven } from './own-profile';
import { reportText } from './report-text';
import { runScan } from './run-scan';

interface Terminal {
  readonly env: NodeJS.ProcessEnv;
  /** Characters in a line. */
  readonly width: number;
  readonly out: (text: string) => void;
  readonly err: (line: string) => void;
}

const manifestFile = path.join(__dirname, '../../manifest.yml');

/**
 * The headless report: the resolvers of the app, without a page. Returns the exit status: 0 where a report was made, 2 where an
 * input was refused, 1 where something else failed; without a report there is one line on standard error.
 */
export async function reportCommand(args: readonly string[], terminal: Terminal): Promise<number> {
  try {
    const flags = readFlags(args);
    if (flags === null) {
      terminal.out(usage);
      return 0;
    }
    const { backend, viewer, appUser } = await openSite(flags.site, terminal.env);
    const log = flags.log.length === 0 ? null : await readLogFiles(flags.log);
    const ask = clientOf(openPlatform({ backend, manifestFile, viewer, appUser }), viewer);
    const { report, verdict, planSays } = await runScan(ask, {
      account: flags.account,
      compare: flags.compare,
      profile: flags.profile === null ? null : await profileGiven(flags.profile, ask),
      log,
      asked: { objective: flags.objective, cover: flags.cover },
      note: terminal.err,
    });
    terminal.out(
      flags.json
        ? JSON.stringify(report, null, 2)
        : reportText(report, { verdict, plan: planSays }, terminal.width),
    );
    return 0;
  } catch (error) {
    if (!(error instanceof NoReport || error instanceof SiteRefused)) throw error;
    terminal.err(printable(error.message));
    return error instanceof NoReport ? error.status : 2;
  }
}

/** Reads a log from its files as a stream. Throws a NoReport where one cannot be opened or there is no log in them at all. */
async function readLogFiles(files: readonly string[]): Promise<LogReading> {
  const named = files.join(', ');
  const streams = files.map((file) => createReadStream(file));
  const reading = await readLog(streams).catch((error: unknown) => {
    throw new NoReport(2, `The log ${named} cannot be read: ${reasonOf(error)}.`);
  });
  if ('kind' in reading) throw new NoReport(2, `${named}: ${reading.says}`);
  return reading;
}
