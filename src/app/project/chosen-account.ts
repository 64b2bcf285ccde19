import { readSettings, type Settings } from '../../store';
import type { Outcome } from '../../contract';
import { bad, good } from '../problems';
import { profileOfSite } from '../reports/profile-choice';

/** The account that was last chosen on the admin page, and what it must be able to do: a project page asks about that one. */
export async function chosenAccount(): Promise<Outcome<Settings>> {
  const settings = await readSettings();
  return settings === null
    ? bad(
        'no-account-chosen',
        'Nobody has chosen the backup account yet. Ask a Jira admin to choose it: Jira settings → Apps → Permission Gaps.',
      )
    : good({ ...settings, profile: profileOfSite(settings) });
}
