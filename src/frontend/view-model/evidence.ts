import type { LozengeProps } from '@forge/react';
import type { Evidence, Tier } from '../../diagnosis/gap';

interface Words {
  readonly label: string;
  readonly appearance: NonNullable<LozengeProps['appearance']>;
  readonly says: string;
}

const evidences = {
  confirmed: { label: 'Confirmed', appearance: 'inprogress', says: 'Jira itself refuses it.' },
  derived: { label: 'Derived', appearance: 'default', says: 'Worked out from what Jira lets us read.' },
  'log-only': { label: 'Log only', appearance: 'default', says: 'Only the log says so.' },
} as const satisfies Record<Evidence, Words>;

export function evidenceWords(evidence: Evidence): Words {
  return evidences[evidence];
}

/** One line below the table that explains its words. */
export const evidenceLegend = Object.values(evidences)
  .map(({ label, says }) => `${label}: ${says}`)
  .join(' ');

const tiers = {
  content: { label: 'Content', appearance: 'removed', says: 'Work items are left out of the backup.' },
  settings: { label: 'Settings', appearance: 'default', says: 'Work items are backed up; settings are not.' },
} as const satisfies Record<Tier, Words>;

export function tierWords(tier: Tier): Words {
  return tiers[tier];
}
