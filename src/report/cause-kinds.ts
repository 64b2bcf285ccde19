import type { CauseKind } from '../diagnosis/gap';

/** Positions are stored in the index of each report: a new kind is added at the end and none is moved. */
const positions = {
  'account-inactive': 0,
  'no-app-access': 1,
  'not-a-holder': 2,
  'no-holder': 3,
  'team-role': 4,
  'conditional-only': 5,
  'security-level': 6,
  'issue-restriction': 7,
  'visibility-restricted': 8,
  'not-shared': 9,
  'global-permission': 10,
  'project-archived': 11,
  'project-trashed': 12,
  'project-not-found': 13,
  'other-person': 14,
  unknown: 15,
} as const satisfies Record<CauseKind, number>;

/** All kinds of cause, the account's own first. */
export const causeKinds = Object.keys(positions) as readonly CauseKind[];

export function causePosition(kind: CauseKind): number {
  return positions[kind];
}
