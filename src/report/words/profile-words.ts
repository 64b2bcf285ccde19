import type { BackupTask, Profile, Report } from '../report';
import { counted, dayInUtc, listed } from '../../text/english';
import { isolated } from '../../text/isolated';

const tasks = {
  backup: { name: 'Back up', needs: 'a backup needs', spares: 'A backup does not need' },
  restore: {
    name: 'Back up and restore',
    needs: 'a backup and a restore need',
    spares: 'A backup and a restore do not need',
  },
} as const satisfies Record<BackupTask, { name: string; needs: string; spares: string }>;

/** What the account must be able to do, by name. A list is called what its writer called it. */
export const profileName = (profile: Profile): string =>
  typeof profile === 'string' ? tasks[profile].name : profile.name;

/** "a backup needs", "“Keepit” asks for": what completes "more than" and "everything that". */
export const profileNeeds = (profile: Profile): string =>
  typeof profile === 'string' ? tasks[profile].needs : `“${isolated(profile.name)}” asks for`;

/** "A backup does not need: Delete work items.", of what a list asks for. */
export const sparesSay = (task: BackupTask, beyond: readonly string[]): string =>
  beyond.length === 0 ? 'All of them are needed.' : `${tasks[task].spares}: ${listed(beyond)}.`;

type Listed = Pick<Report, 'profile' | 'profileSource' | 'profileNeeds'>;

/** Of a list, where it comes from, and what of it no call of its task needs; null: no list was chosen. */
export function listSays({ profile, profileSource, profileNeeds: needs }: Listed): string | null {
  if (typeof profileSource === 'string') return null;
  const { kind, link, date } = profileSource;
  const where = link === null || date === null ? '' : `, published at ${link}, read on ${dayInUtc(date)}`;
  const beyond = needs.filter(({ called }) => !called).map(({ name }) => name);
  const asked = counted(needs.filter((need) => need.asked).length, 'permission');
  return `${whose[kind]}${where}. It asks for ${asked}. ${sparesSay(profile, beyond)}`;
}

const whose = { vendor: 'A vendor’s list', own: 'An own list' } as const;
