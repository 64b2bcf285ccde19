import { isSameProfile } from '../../access';
import type { Profile } from '../../report';
import { readReportPart, readSettings, writeReportPart, writeSettings, type Settings } from '../../store';
import type { Outcome } from '../../contract';
import { bad, good } from '../problems';
import type { StoredReport } from './stored-report';

/**
 * What the account is there for is an admin's choice. A log with records of writing suggests `restore`, and nothing is made for it
 * before somebody chose it: whoever writes a log would choose rights for the account else. `backup` is the least, and needs no yes.
 * No log suggests a list: who starts a check for one has chosen it.
 */
const least: Profile = 'backup';

/** The profile that the site's admins chose last. */
export function profileOfSite(settings: Settings | null): Profile {
  return settings?.profileBy === undefined ? least : settings.profile;
}

/** Who chose the profile of a scan that somebody starts; null: nobody. */
export async function chooserOf(profile: Profile, isChosen: boolean, viewer: string): Promise<string | null> {
  if (isChosen || typeof profile !== 'string') return viewer;
  const settings = await readSettings();
  return settings !== null && isSameProfile(settings.profile, profile) ? (settings.profileBy ?? null) : null;
}

/** The account of a scan is the site's from now on; its profile where somebody chose that. */
export async function keepChoice(accountId: string, profile: Profile, by: string | null): Promise<void> {
  const before = await readSettings();
  if (by !== null) await writeSettings({ accountId, profile, profileBy: by });
  else await writeSettings({ ...(before ?? { profile: least }), accountId });
}

interface Choice {
  readonly by: string;
  /** ISO. */
  readonly at: string;
}

/** Who chose the profile of a report, when it was started or since; null: nobody did. */
export async function profileChooser(
  reportId: string,
  { summary: { profileBy } }: StoredReport,
): Promise<string | null> {
  return profileBy ?? (await readReportPart<Choice>(reportId, 'profile-choice'))?.by ?? null;
}

/** Whether something may be made for the profile of a report. */
export async function isProfileChosen(reportId: string, stored: StoredReport): Promise<boolean> {
  return stored.summary.profile === least || (await profileChooser(reportId, stored)) !== null;
}

/** Refuses where the profile of a report is nobody's choice. Read at every write. */
export async function ifProfileChosen(reportId: string): Promise<Outcome<null>> {
  const stored = await readReportPart<StoredReport>(reportId, 'head');
  if (stored === null)
    return bad('no-such-report', 'The report of this plan is gone. Check again for a new one.');
  if (await isProfileChosen(reportId, stored)) return good(null);
  return bad(
    'not-chosen',
    'Nobody has chosen that the account must also write back: that was only suggested. Choose it above the plan first.',
  );
}

/** The viewer chooses the profile of a report: what it was made for is what the account is there for. */
export async function chooseProfile(
  reportId: string,
  { summary: { account, profile } }: StoredReport,
  { viewer, now }: { readonly viewer: string; readonly now: number },
): Promise<void> {
  await writeReportPart(reportId, 'profile-choice', {
    by: viewer,
    at: new Date(now).toISOString(),
  } satisfies Choice);
  await keepChoice(account.accountId, profile, viewer);
}
