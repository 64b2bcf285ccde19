import type { Change, ChangeKind, ChangeSpec } from './change';

/** Who decides on a change, and who makes it. */

/** Where a change stands in its plan, by who decides on it and who makes it. */
export const sections = ['first', 'app', 'others', 'from-log', 'optional'] as const;
export type Section = (typeof sections)[number];

/** `first`: nothing else counts before it is done. */
export function sectionOf({ kind, byApp, fromLog }: Pick<Change, 'kind' | 'byApp' | 'fromLog'>): Section {
  if (fromLog === true) return 'from-log';
  if (kind === 'reactivate-account' || kind === 'give-app-access') return 'first';
  // what an archived space lacks is known once it is back; what comes later lacks nothing today
  if (kind === 'restore-project' || kind === 'add-default-to-role') return 'optional';
  return byApp ? 'app' : 'others';
}

/** Whether it is made only where somebody chose it by itself, and never with the others. */
export const isByItself = (change: Pick<Change, 'kind' | 'byApp' | 'fromLog'>): boolean =>
  ['from-log', 'optional'].includes(sectionOf(change));

interface Changes {
  readonly changes: readonly Change[];
}

/** The changes that a plan is made of. */
export const ofTask = ({ changes }: Changes): readonly Change[] =>
  changes.filter((change) => !isByItself(change));

/** What all others wait for. */
export const firstOf = ({ changes }: Changes): readonly Change[] =>
  changes.filter((change) => sectionOf(change) === 'first');

/**
 * Jira lets only a site administrator change groups, applications, accounts and global permissions; nobody unarchives through
 * the API, and the owner alone shares.
 */
export const byApp = {
  'add-to-role': true,
  'add-to-team-role': true,
  'grant-in-scheme': true,
  'add-to-security-level': true,
  'add-default-to-role': true,
  'add-to-group': false,
  'give-app-access': false,
  'grant-global': false,
  'share-object': false,
  'restore-project': false,
  'ask-owner': false,
  'reactivate-account': false,
} satisfies Record<ChangeKind, boolean>;

/** Who makes a change that this app cannot make. `accountId`: where it is one person whom Jira names. */
export interface Addressee {
  readonly kind: 'site-admin' | 'jira-admin' | 'space-admin' | 'owner';
  readonly accountId: string | null;
}

const makers = {
  'add-to-role': 'space-admin',
  'add-to-team-role': 'space-admin',
  'grant-in-scheme': 'jira-admin',
  'add-to-security-level': 'jira-admin',
  'add-default-to-role': 'jira-admin',
  'add-to-group': 'site-admin',
  'give-app-access': 'site-admin',
  'grant-global': 'site-admin',
  'share-object': 'owner',
  'restore-project': 'jira-admin',
  'ask-owner': 'space-admin',
  'reactivate-account': 'site-admin',
} satisfies Record<ChangeKind, Addressee['kind']>;

/** null: this app makes it. */
export function addresseeOf(change: ChangeSpec & Pick<Change, 'byApp'>): Addressee | null {
  if (change.byApp) return null;
  return { kind: makers[change.kind], accountId: change.kind === 'ask-owner' ? change.target.owner : null };
}
