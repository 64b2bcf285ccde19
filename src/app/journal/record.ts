import type { GapRef } from '../../diagnosis/gap-ref';
import type { ChangeSpec } from '../../remedy';
import type { Stopped } from '../../report';
import type { InPlan, MadeState } from '../../report/change-view';
import { erasedAccount, openChangeJournal, type ChangeJournalStore } from '../../store';
import type { Addition, WritePlace } from './write-place';

/** What became of one write. `id` is what Jira calls the new thing, where it says so; null: it is found by what it is. */
export type Write = Addition & {
  readonly id: string | null;
  readonly state:
    /** Not written, or not known to be. */
    | 'planned'
    | 'made'
    | 'was-there'
    | 'refused'
    | 'failed'
    /** The one before it stopped them. */
    | 'not-tried'
    | 'taken-back'
    /** Somebody else removed or replaced it. */
    | 'gone';
  /** Jira's status where it refused or failed; 0: no answer. */
  readonly status: number | null;
  /** It was not there before and is there after a write that Jira did not say yes to: somebody else may have made it just then. */
  readonly unsure?: true;
};

/**
 * running: an invocation is at it, or was cut off · unknown: it ended without knowing · over. Where one before the last is not over, Jira has
 * shown its place to nobody who came since.
 */
export type Phase = 'running' | 'unknown' | 'over';

/** A change, as the journal keeps it: kinds and ids, account ids and no person's name. */
export interface ChangeRecord {
  readonly kind: 'change';
  readonly id: string;
  /** Account id of who made it. */
  readonly by: string;
  /** ISO. */
  readonly at: string;
  readonly phase: Phase;
  /** The backup account. */
  readonly accountId: string;
  /** null: made from the page of a project. */
  readonly reportId: string | null;
  /** Its number, and the plan that has it. Absent: of an earlier release, nobody knows. */
  readonly inPlan?: InPlan;
  readonly act: ChangeSpec;
  /** Where its writes go. A made write is taken back by removing its addition, by its id, from there. */
  readonly place: WritePlace;
  readonly writes: readonly Write[];
  /** Why the app itself began no further write, when it was made or taken back last; absent: it did not stop. */
  readonly stopped?: Stopped;
  readonly undone: { readonly by: string; readonly at: string } | null;
  /** Keys of the spaces that it touches; null: too many to keep. Absent: of an earlier release, nobody knows. */
  readonly spaces?: readonly string[] | null;
}

/** Takes a sequence, so that an undo that was sent twice is made once. */
export interface UndoRecord {
  readonly kind: 'undo';
  readonly by: string;
  readonly at: string;
  readonly phase: Phase;
  /** The sequence of the change that it takes back. */
  readonly of: number;
}

export type JournalRecord = ChangeRecord | UndoRecord;

/** Jira's word on what a change was to close. */
export interface Verdict {
  readonly granted: number;
  readonly of: number;
  /** ISO. */
  readonly at: string;
  /** Of those that are refused still, the first few: what the sentence names. */
  readonly refused: readonly GapRef[];
}

/** The journal of this site. */
export const changeJournal = (): ChangeJournalStore<JournalRecord, Verdict> =>
  openChangeJournal<JournalRecord, Verdict>({
    isOpen: ({ phase }) => phase !== 'over',
    writesAgain: (entry) => (entry.kind === 'undo' ? entry.of : null),
  });

/** The number that the next change or undo has to be sent with. */
export async function nextSequence(): Promise<number> {
  return (await changeJournal().last()).sequence + 1;
}

/** A change and where it stands in the journal. */
export interface Recorded {
  readonly sequence: number;
  readonly record: ChangeRecord;
}

/** The same with Jira's last word on it. */
export interface Entered extends Recorded {
  readonly verdict: Verdict | null;
}

/** Every change of the journal, newest first. */
export async function allChanges(): Promise<readonly Recorded[]> {
  return (await changeJournal().all()).flatMap(({ sequence, entry }) =>
    entry.kind === 'change' ? [{ sequence, record: entry }] : [],
  );
}

/** One of them with Jira's verdict, which is a value of its own: read for those that are shown. */
export const withVerdict = async (one: Recorded): Promise<Entered> => ({
  ...one,
  verdict: await changeJournal().readVerdict(one.sequence),
});

/** What became of a change as a whole. */
export function stateOf({ phase, writes }: Pick<ChangeRecord, 'phase' | 'writes'>): MadeState {
  if (phase !== 'over') return 'making';
  const some = (...states: readonly Write['state'][]): boolean =>
    writes.some(({ state }) => states.includes(state));
  if (some('made')) {
    return some('planned', 'refused', 'failed', 'not-tried', 'taken-back', 'gone') ? 'part-made' : 'made';
  }
  if (some('taken-back')) return 'undone';
  if (some('gone')) return 'undone-elsewhere';
  if (some('refused')) return 'refused';
  return some('planned', 'failed', 'not-tried') ? 'failed' : 'was-there';
}

/** Whether there is something of it that this app can take back. */
export function isUndoable({
  phase,
  writes,
  accountId,
}: Pick<ChangeRecord, 'phase' | 'writes' | 'accountId'>): boolean {
  return phase === 'over' && accountId !== erasedAccount && writes.some(({ state }) => state === 'made');
}

/** Whether what it was to do is there because of it, or may be: begun, made, in part or there already, and not taken back since. */
export const stands = (record: Pick<ChangeRecord, 'phase' | 'writes'>): boolean =>
  ['making', 'made', 'part-made', 'was-there'].includes(stateOf(record));
