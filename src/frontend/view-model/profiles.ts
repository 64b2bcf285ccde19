import type { ProfileAsked } from '../../contract';
import type { BackupTask, ListedProfile, Profile } from '../../report/report';
import type { NamedNeed } from '../../report/view';
import { profileName, profileNeeds, sparesSay } from '../../report/words/profile-words';
import { counted } from '../../text/english';
import { isolated } from '../../text/isolated';

const options = {
  backup: 'Back up: read everything',
  restore: 'Back up and restore: read everything and write it back',
  list: 'Another list: a vendor’s, or your own',
} as const satisfies Record<BackupTask | 'list', string>;

/** What the account must be able to do, by name; a list's is text of others. */
export const profileLabel = (profile: Profile): string =>
  typeof profile === 'string' ? profileName(profile) : isolated(profile.name);

/** The same within a line; a name of others stays as it is. */
export const taskInLine = (profile: Profile): string =>
  typeof profile === 'string' ? profileLabel(profile).toLowerCase() : profileLabel(profile);

/** What is held and not needed, as a heading. */
export const beyondLabel = (profile: Profile): string =>
  `More than ${profile === 'restore' ? 'a restore needs' : profileNeeds(profile)}`;

export const profileOptions = (['backup', 'restore', 'list'] as const).map((value) => ({
  name: 'profile',
  value,
  label: options[value],
}));

/** Why *Back up and restore* stands there before anybody chose it. */
export const suggestedSays =
  'The log has records of writing, so this is only suggested. Before anything is changed in Jira for it, you are asked whether the account must write back.';

/** The person's own choice; a list that was used last; what the log asks for; else what was used last. */
export function profileOf(chosen: Profile | null, suggested: BackupTask | null, last: Profile): Profile {
  return chosen ?? (typeof last === 'string' ? (suggested ?? last) : last);
}

/** What a list asks for and no call of its task needs. */
export const beyondCalls = (needs: readonly NamedNeed[]): readonly NamedNeed[] =>
  needs.filter(({ called }) => !called);

/** A list in two sentences: how much it asks for, and how much of that no call of its task needs, by name. */
export function listSays(profile: ListedProfile, needs: readonly NamedNeed[]): string {
  const asked = counted(needs.filter((need) => need.asked).length, 'permission');
  const beyond = beyondCalls(needs).map(({ name }) => name);
  return `${profileLabel(profile)} asks for ${asked}. ${sparesSay(profile.task, beyond)}`;
}

export const keptListSays = (profile: ListedProfile): string => `Used last: ${profileLabel(profile)}.`;

/** A profile as a check is started for it. */
export function profileAsked(profile: Profile): ProfileAsked {
  if (typeof profile === 'string') return profile;
  if (profile.vendor !== null) return profile.vendor;
  const { name, task, source, needs } = profile;
  return { version: 1, name, task, source, needs: needs.map(({ scope: _scope, ...need }) => need) };
}
