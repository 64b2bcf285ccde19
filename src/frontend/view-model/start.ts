import type { AccountCard, AccountsOffered, Problem, ScanStart } from '../../contract';
import type { Profile } from '../../report/report';
import type { DeskState } from './desk-state';
import { profileAsked } from './profiles';

export type ChosenAccount =
  | { readonly kind: 'none' }
  | { readonly kind: 'looking-up'; readonly accountId: string }
  /** A name was typed that several accounts may have. */
  | { readonly kind: 'offered'; readonly offered: AccountsOffered }
  | { readonly kind: 'found'; readonly card: AccountCard }
  | { readonly kind: 'failed'; readonly accountId: string; readonly problem: Problem };

/** What the account must be able to do, and whether the person chose that or left what was suggested. */
export interface ProfileToStart {
  /** null: a list is wanted, and none was read. */
  readonly profile: Profile | null;
  readonly profileChosen: boolean;
}

/** A start compares at most ten names and hosts; the contract refuses more. */
const compared = 10;

const accountSays = {
  none: 'Choose the backup account first.',
  offered: 'First choose one of the accounts that were found.',
  'looking-up': 'Jira is still looking up the account. Press the button again in a moment.',
} as const;

const listSays = 'First choose a list of permissions, or another task.';

const noLog =
  'Drop the error log of the backup into the box above first, or check every space without a log.';

const logSays = {
  ...{ waiting: noLog, empty: noLog },
  reading: 'The log is still being read. Press the button again when the box above says what was read.',
  refused:
    'The file in the box above could not be read. Drop another log, or check every space without a log.',
} as const satisfies Record<Exclude<DeskState['kind'], 'read'>, string>;

type StartRequest =
  { readonly ok: true; readonly start: ScanStart } | { readonly ok: false; readonly says: string };

/** What a start needs from the page, or the sentences that say what is missing. */
export function startRequest(
  account: ChosenAccount,
  profile: ProfileToStart,
  desk: DeskState | null,
): StartRequest {
  if (account.kind === 'found') return requestFor(account.card.accountId, profile, desk);
  const log = desk === null || desk.kind === 'read' ? [] : [logSays[desk.kind]];
  const who = account.kind === 'failed' ? account.problem.says : accountSays[account.kind];
  return { ok: false, says: [...log, who].join(' ') };
}

/** The same for an account that is known by its id: a check that is started once more. */
export function requestFor(
  accountId: string,
  { profile: wanted, profileChosen }: ProfileToStart,
  desk: DeskState | null,
): StartRequest {
  if (wanted === null) return { ok: false, says: listSays };
  const start = { accountId, profile: profileAsked(wanted), profileChosen };
  if (desk === null) return { ok: true, start: { ...start, log: null, parts: 0, actors: [], hosts: [] } };
  if (desk.kind !== 'read') return { ok: false, says: logSays[desk.kind] };
  const { summary, findingsParts, actors, hosts } = desk.log;
  const names = { actors: actors.slice(0, compared), hosts: hosts.slice(0, compared) };
  return { ok: true, start: { ...start, log: summary, parts: findingsParts, ...names } };
}
