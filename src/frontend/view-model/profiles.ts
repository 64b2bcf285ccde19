import type { Profile } from '../../report/report';

const words = {
  backup: {
    label: 'Back up',
    option: 'Back up: read everything',
    beyond: 'More than a backup needs',
  },
  restore: {
    label: 'Back up and restore',
    option: 'Back up and restore: read everything and write it back',
    beyond: 'More than a restore needs',
  },
} as const satisfies Record<Profile, { label: string; option: string; beyond: string }>;

export function profileLabel(profile: Profile): string {
  return words[profile].label;
}

/** What is held and not needed, as a heading. */
export function beyondLabel(profile: Profile): string {
  return words[profile].beyond;
}

export const profileOptions = (['backup', 'restore'] as const).map((value) => ({
  name: 'profile',
  value,
  label: words[value].option,
}));

/** Why *Back up and restore* stands there before anybody chose it. */
export const suggestedSays =
  'The log has records of writing, so this is only suggested. Before anything is changed in Jira for it, you are asked whether the account must write back.';

/** The person's own choice, else what the log asks for, else what was used last. */
export function profileOf(chosen: Profile | null, suggested: Profile | null, last: Profile): Profile {
  return chosen ?? suggested ?? last;
}
