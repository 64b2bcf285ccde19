import type { Account } from '../access';
import type { Finding } from '../log/finding';

/** What the statuses and times of a log say of the credentials that a backup signs in with. */
export type CredentialsDoubt =
  /** From then on every record, in several spaces, fails with 401, and none did before. */
  | { readonly kind: 'credentials-ended'; readonly at: string; readonly spaces: number }
  /** 401 for a service account: its tokens work at one address alone. */
  | { readonly kind: 'service-account-refused'; readonly records: number };

/** Fewer spaces may fail alike by chance. */
const fewestSpaces = 2;
/** The last moment that a date can be made of. */
const lastMoment = 8.64e15;

/** Jira does not know the caller. To one whose token lacks a scope it says 401 as well, and says so. */
const isUnknownCaller = ({ status, reason }: Finding): boolean => status === 401 && reason !== 'app-scope';

/** null: the log shows nothing of the kind. A deactivated account is told by its gaps: Jira refuses it whatever the token is. */
export function credentialsDoubt(
  findings: readonly Finding[],
  { accountType, active }: Pick<Account, 'accountType' | 'active'>,
): CredentialsDoubt | null {
  const refused = findings.filter(isUnknownCaller);
  if (refused.length === 0 || !active) return null;
  const ended = endOf(refused, findings);
  if (ended !== null) return ended;
  const records = refused.reduce((sum, finding) => sum + finding.records, 0);
  return accountType === 'service' ? { kind: 'service-account-refused', records } : null;
}

/** Nothing where one record has no time that can be read, or where any other record happened since. */
function endOf(refused: readonly Finding[], all: readonly Finding[]): CredentialsDoubt | null {
  const from = Math.min(...refused.map(({ firstAt }) => firstAt ?? NaN));
  const others = all.filter((finding) => !isUnknownCaller(finding));
  const isAfter = others.length > 0 && others.every(({ lastAt }) => lastAt !== undefined && lastAt < from);
  const spaces = new Set(
    refused.flatMap(({ project, also = [] }) => [...(project === null ? [] : [project]), ...also]),
  );
  if (!isAfter || from > lastMoment || spaces.size < fewestSpaces) return null;
  return { kind: 'credentials-ended', at: new Date(from).toISOString(), spaces: spaces.size };
}
