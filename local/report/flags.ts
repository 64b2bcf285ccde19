import { parseArgs } from 'node:util';
import type { PlanAsked } from '../../src/report/plan-view';
import { NoReport } from './no-report';

const objectives: readonly PlanAsked['objective'][] = ['least-access', 'fewest-changes'];

export interface Flags {
  /** Site file; null: the default site, or the real site of the environment. */
  readonly site: string | null;
  /** The files of the log; none: every project of the site. */
  readonly log: readonly string[];
  readonly account: string;
  /** null: what the log suggests, else `backup`. */
  readonly profile: 'backup' | 'restore' | null;
  readonly objective: PlanAsked['objective'];
  /** Also back up the site's settings: global permissions are in the plan. */
  readonly settings: boolean;
  readonly json: boolean;
}

export const usage = `npm run -s report -- --account ACCOUNT_ID [--log FILE …] [--site FILE] [--profile backup|restore]
                     [--objective least-access|fewest-changes] [--settings] [--json]

  --account    account id of the person or app that the backup runs as
  --log        error log of the backup, packed (.gz, .zip) or not; several are one log; without it every space of the site is checked
  --site       site file to check; without it the default site, or the real site of JIRA_SITE, JIRA_EMAIL and JIRA_TOKEN
  --profile    what the account must be able to do; without it what the log suggests
  --objective  what the plan of changes keeps smallest; without it least-access
  --settings   also plan for the backup of the site's settings, which takes global permissions
  --json       print the report as JSON and nothing else`;

/** Reads the command line; null: help is asked for. Throws a NoReport that names the wrong flag. */
export function readFlags(args: readonly string[]): Flags | null {
  const { site, log, account, profile, objective = 'least-access', settings, json, help } = parsed(args);
  if (help === true) return null;
  if (account === undefined || account === '') {
    throw new NoReport(2, '--account is missing: give the account id that the backup runs as.');
  }
  if (profile !== undefined && profile !== 'backup' && profile !== 'restore') {
    throw new NoReport(2, `--profile: expected backup or restore, got "${profile}"`);
  }
  const wanted = objectives.find((known) => known === objective);
  if (wanted === undefined) {
    throw new NoReport(2, `--objective: expected ${objectives.join(' or ')}, got "${objective}"`);
  }
  return {
    site: site ?? null,
    log: log ?? [],
    account,
    profile: profile ?? null,
    objective: wanted,
    settings: settings === true,
    json: json === true,
  };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        site: { type: 'string' },
        log: { type: 'string', multiple: true },
        account: { type: 'string' },
        profile: { type: 'string' },
        objective: { type: 'string' },
        settings: { type: 'boolean' },
        json: { type: 'boolean' },
        help: { type: 'boolean' },
      },
    }).values;
  } catch (error) {
    const { code = '', message } = error as NodeJS.ErrnoException;
    if (!code.startsWith('ERR_PARSE_ARGS_')) throw error;
    // Node's first sentence names the flag; the rest is advice about flags in general.
    const says = message.split(/\.\s|\n/)[0] ?? '';
    throw new NoReport(2, `${says}. Flags: --account --log --site --profile --objective --settings --json.`);
  }
}
