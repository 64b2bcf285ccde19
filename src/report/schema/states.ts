/** The words for states that stored and exported reports hold. */

/**
 * The states of a space; it is in the first that applies. Positions are stored in the index of each report: a new state is added
 * at the end and none is moved.
 */
export const rowStates = [
  'not-checked',
  'content',
  'items',
  'settings',
  'partly',
  'accepted',
  'complete',
] as const;
/**
 * not-checked: archived, in the trash, not found, or Jira did not answer · content: Jira refuses what its content needs · items:
 * some work items are hidden, or what is held depends on the work item · settings: Jira refuses what its settings alone need ·
 * partly: nothing that was asked is refused, and not all was asked, or only the log says that something is · accepted: every gap
 * that is left is accepted · complete: all that the task needs was asked, answered and granted without condition. Gaps that
 * were closed since do not count.
 */
export type RowState = (typeof rowStates)[number];

/**
 * What is known of one permission in one space, the first that applies. Positions are stored in the index of each report: a new kind
 * is added at the end and none is moved.
 */
export const cellKinds = [
  'missing',
  'not-checked',
  'log-only',
  'conditional',
  'hidden-items',
  'accepted',
  'held',
  'not-needed',
] as const;
/**
 * missing: Jira refuses it in the space · not-checked: not asked, or not answered whole · log-only: only the log says that it is
 * refused · conditional: held on some work items · hidden-items: held, and refused on some work items · accepted: missing on
 * purpose · held: granted without condition, and nothing is left to ask · not-needed: the task does not need it there.
 */
export type Cell = (typeof cellKinds)[number];

/**
 * making: begun and not heard of since · made · was-there: it was so already, nothing was written · part-made: some of its writes
 * were made · refused, failed: nothing was written · undone · undone-elsewhere: somebody else took it back or changed it.
 */
export type MadeState =
  'making' | 'made' | 'was-there' | 'part-made' | 'refused' | 'failed' | 'undone' | 'undone-elsewhere';

/** What one of two accounts can do of a permission in a space; some: on some work items only. */
export type Can = 'yes' | 'no' | 'some' | 'not-known' | 'not-needed';

/** A space is in one of these: who of two accounts can do the whole task there. What an admin has to look at comes first. */
export const pairStates = ['only-first', 'neither', 'not-known', 'only-second', 'both'] as const;
export type PairState = (typeof pairStates)[number];

/** Whether something can be taken from the first account: the second does all of the task that it gives, or not yet. */
export type ToTakeState = 'can-go' | 'waits';
