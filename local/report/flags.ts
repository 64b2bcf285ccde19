import { parseArgs } from 'node:util';
import type { PlanAsked } from '../../src/report/plan-view';
import { listed } from '../../src/text/english';
import { NoReport } from './no-report';

type Cover = PlanAsked['cover'];
const objectives: readonly PlanAsked['objective'][] = ['least-access', 'balanced', 'fewest-changes'];
const covers: readonly Cover[] = ['content', 'space-settings', 'site-settings'];

export interface Flags {
  /** Site file; null: the default site, or the real site of the environment. */
  readonly site: string | null;
  /** The files of the log; none: every project of the site. */
  readonly log: readonly string[];
  readonly account: string;
  /** The account that is to take over; null: none. */
  readonly compare: string | null;
  /** A task, a vendor's list, or the file of an own one; null: what the log suggests, else `backup`. */
  readonly profile: string | null;
  readonly objective: PlanAsked['objective'];
  /** What the backup is to include; null: what the log shows, at most the settings of spaces. */
  readonly cover: Cover | null;
  readonly json: boolean;
}

export const usage = `npm run -s report -- --account ACCOUNT_ID [--compare ACCOUNT_ID] [--log FILE …] [--site FILE] [--profile NAME|FILE]
                     [--cover content|space-settings|site-settings] [--objective least-access|balanced|fewest-changes] [--json]

  --account    account ID of the person or app that the backup runs as
  --compare    account ID of the account that is to take over: the report is on it, for the same task, beside the first one
  --log        error log of the backup, packed (.gz, .zip) or not; several are one log; without it every space of the site is checked
  --site       site file to check; without it the default site, or the real site of JIRA_SITE, JIRA_EMAIL and JIRA_TOKEN
  --profile    what the account must be able to do: backup, restore, what a vendor asks for (rewind, rewind-restore, gitprotect, keepit,
               revyz, raytion, backbone, opshub, unito), or a file with a list of your own, such as profile.json (docs/own-profile.md);
               without it what the log suggests
  --objective  what the plan of changes keeps smallest; without it least-access
  --cover      what the backup is to include; without it what the log shows, at most space-settings; without a log content
  --settings   the same as --cover site-settings, which takes global permissions
  --json       print the report as JSON and nothing else`;

/** Reads the command line; null: help is asked for. Throws a NoReport that names the wrong flag. */
export function readFlags(args: readonly string[]): Flags | null {
  const {
    site,
    log,
    account,
    compare,
    profile,
    objective = 'least-access',
    json,
    help,
    ...given
  } = parsed(args);
  if (help === true) return null;
  if (account === undefined || account === '') {
    throw new NoReport(2, '--account is missing: give the account ID that the backup runs as.');
  }
  const wanted = objectives.find((known) => known === objective);
  if (wanted === undefined) {
    throw new NoReport(2, `--objective: expected ${listed(objectives, 'or')}, got "${objective}"`);
  }
  return {
    site: site ?? null,
    log: log ?? [],
    account,
    compare: compare ?? null,
    profile: profile ?? null,
    objective: wanted,
    cover: coverOf(given),
    json: json === true,
  };
}

function coverOf({
  cover,
  settings,
}: {
  cover?: string | undefined;
  settings?: boolean | undefined;
}): Cover | null {
  if (settings === true && cover !== undefined && cover !== 'site-settings') {
    throw new NoReport(
      2,
      `--settings is the same as --cover site-settings, and --cover says "${cover}": give one of them.`,
    );
  }
  if (cover === undefined) return settings === true ? 'site-settings' : null;
  const wanted = covers.find((known) => known === cover);
  if (wanted === undefined)
    throw new NoReport(2, `--cover: expected ${listed(covers, 'or')}, got "${cover}"`);
  return wanted;
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        site: { type: 'string' },
        log: { type: 'string', multiple: true },
        account: { type: 'string' },
        compare: { type: 'string' },
        profile: { type: 'string' },
        objective: { type: 'string' },
        cover: { type: 'string' },
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
    throw new NoReport(
      2,
      `${says}. Flags: --account --compare --log --site --profile --cover --objective --settings --json.`,
    );
  }
}
