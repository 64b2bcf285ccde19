import type { ChangeJournal, ChangeResult } from '../../contract/changes';
import { mostShown } from '../../report/plan-view';

/** A journal as it came, and as it is by what was heard since. */
export interface Heard {
  readonly of: ChangeJournal;
  readonly now: ChangeJournal;
}

/** The journal as it is by now; null: none came yet. */
export const heardOf = (heard: Heard | null, loaded: ChangeJournal | null): ChangeJournal | null =>
  heard !== null && heard.of === loaded ? heard.now : loaded;

/** Notes what was heard on the journal that was loaded: a journal that comes later knows it. */
export function heardOn(
  heard: Heard | null,
  loaded: ChangeJournal | null,
  next: (journal: ChangeJournal) => ChangeJournal,
): Heard | null {
  const now = heardOf(heard, loaded);
  return loaded === null || now === null ? heard : { of: loaded, now: next(now) };
}

/** A page of the journal with what was just heard of one change. One that it does not show is new, or stands on another page. */
export function withResult(
  journal: ChangeJournal,
  { change, sequence }: ChangeResult,
  page: number,
): ChangeJournal {
  const known = journal.changes.find(({ id }) => id === change.id);
  const isNew = known === undefined && change.sequence >= journal.sequence;
  const changes = journal.changes.map((one) => (one.id === change.id ? change : one));
  const was = isNew ? 0 : Number(known?.undoable ?? true);
  return {
    ...journal,
    ...{ sequence, changes: isNew && page === 1 ? [change, ...changes].slice(0, mostShown) : changes },
    all: journal.all + Number(isNew),
    undoable: journal.undoable + Number(change.undoable) - was,
  };
}
