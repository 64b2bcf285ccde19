import type { Profile } from '../../report/report';

const words = {
  backup: { label: 'Back up', option: 'Back up: read everything' },
  restore: { label: 'Back up and restore', option: 'Back up and restore: read everything and write it back' },
} as const satisfies Record<Profile, { label: string; option: string }>;

export function profileLabel(profile: Profile): string {
  return words[profile].label;
}

export const profileOptions = (['backup', 'restore'] as const).map((value) => ({
  name: 'profile',
  value,
  label: words[value].option,
}));

/** The person's own choice, else what the log asks for, else what was used last. */
export function profileOf(chosen: Profile | null, suggested: Profile | null, last: Profile): Profile {
  return chosen ?? suggested ?? last;
}
