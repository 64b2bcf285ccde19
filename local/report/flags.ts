import { parseArgs } from 'node:util';
import { NoReport } from './no-report';

export interface Flags {
  /** Site file; null: the default site, or the real site of the environment. */
  readonly site: string | null;
  /** null: every project of the site. */
  readonly log: string | null;
  readonly account: string;
  /** null: what the log suggests, else `backup`. */
  readonly profile: 'backup' | 'restore' | null;
  readonly json: boolean;
}

export const usage = `npm run -s report -- --account ACCOUNT_ID [--log FILE] [--site FILE] [--profile backup|restore] [--json]

  --account  account id of the person or app that the backup runs as
  --log      error log of the backup; without it every space of the site is checked
  --site     site file to check; without it the default site, or the real site of JIRA_SITE, JIRA_EMAIL and JIRA_TOKEN
  --profile  what the account must be able to do; without it what the log suggests
  --json     print the report as JSON and nothing else`;

/** Reads the command line; null: help is asked for. Throws a NoReport that names the wrong flag. */
export function readFlags(args: readonly string[]): Flags | null {
  const { site, log, account, profile, json, help } = parsed(args);
  if (help === true) return null;
  if (account === undefined || account === '') {
    throw new NoReport(2, '--account is missing: give the account id that the backup runs as.');
  }
  if (profile !== undefined && profile !== 'backup' && profile !== 'restore') {
    throw new NoReport(2, `--profile: expected backup or restore, got "${profile}"`);
  }
  return { site: site ?? null, log: log ?? null, account, profile: profile ?? null, json: json === true };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        site: { type: 'string' },
        log: { type: 'string' },
        account: { type: 'string' },
        profile: { type: 'string' },
        json: { type: 'boolean' },
        help: { type: 'boolean' },
      },
    }).values;
  } catch (error) {
    const { code = '', message } = error as NodeJS.ErrnoException;
    if (!code.startsWith('ERR_PARSE_ARGS_')) throw error;
    // Node's first sentence names the flag; the rest is advice about flags in general.
    const says = message.split(/\.\s|\n/)[0] ?? '';
    throw new NoReport(2, `${says}. Flags: --account --log --site --profile --json.`);
  }
}
