import type { BackupTask, Profile, Report } from '../report';
import { listed } from '../../text/english';
import { isolated } from '../../text/isolated';

const tasks = {
  backup: { name: 'Back up', needs: 'a backup needs' },
  restore: { name: 'Back up and restore', needs: 'a backup and a restore need' },
} as const satisfies Record<BackupTask, { name: string; needs: string }>;

/** What the account must be able to do, by name. A list is called what its writer called it. */
export const profileName = (profile: Profile): string =>
  typeof profile === 'string' ? tasks[profile].name : profile.name;

/** "a backup needs", "“Keepit” asks for": what completes "more than" and "everything that". */
export const profileNeeds = (profile: Profile): string =>
  typeof profile === 'string' ? tasks[profile].needs : `“${isolated(profile.name)}” asks for`;

type Listed = Pick<Report, 'profile' | 'profileSource' | 'profileNeeds'>;

/** Of a list, where it comes from, and what of it no call of its task needs; null: no list was chosen. */
export function listSays({ profile, profileSource, profileNeeds: needs }: Listed): string | null {
  if (typeof profileSource === 'string') return null;
  const { kind, link, date } = profileSource;
  const where = link === null || date === null ? '' : `, published at ${link}, read on ${date}`;
  const beyond = needs.filter(({ called }) => !called).map(({ name }) => name);
  return `${whose[kind]}${where}. Beyond what ${tasks[profile].needs}: ${beyond.length === 0 ? 'nothing' : listed(beyond)}.`;
}

const whose = { vendor: 'A vendor’s list', own: 'An own list' } as const;
