import type { ChangesPort } from '../../../src/frontend/apply/port';
import type { MadeChange } from '../../../src/report/change-view';
import type { Outcome } from '../../../src/contract';
import type { ChangeResult } from '../../../src/contract/changes';
import { good } from '../stage/back-end';
import { journal as journalOf, made } from '../stage/plan-samples';

/** A back end of changes that counts turns as the real one does; what a test wants otherwise it plays itself. */
export interface FakeChanges extends ChangesPort {
  readonly log: string[];
  readonly waits: number[];
}

export function fakeChanges(other: Partial<ChangesPort> = {}): FakeChanges {
  const log: string[] = [];
  const waits: number[] = [];
  const journal: MadeChange[] = [];
  const carried = (change: MadeChange, sequence: number): Outcome<ChangeResult> => good({ change, sequence });
  return {
    log,
    waits,
    apply: (_planId, changeId, sequence) => {
      log.push(`apply ${changeId} ${String(sequence)}`);
      const change = made({ id: `m-${changeId}`, sequence, verdict: null });
      journal.push(change);
      return Promise.resolve(carried(change, sequence + 1));
    },
    confirm: (id) => {
      log.push(`confirm ${id}`);
      const change = journal.find((one) => one.id === id) ?? made({ id });
      return Promise.resolve(carried({ ...change, verdict: made().verdict }, change.sequence + 1));
    },
    undo: (id, sequence) => {
      log.push(`undo ${id} ${String(sequence)}`);
      return Promise.resolve(
        carried(made({ id, state: 'undone', stateSays: 'It was undone.' }), sequence + 1),
      );
    },
    journal: () => {
      log.push('journal');
      return Promise.resolve(good(journalOf({ sequence: 99, changes: journal.toReversed() })));
    },
    wait: (milliseconds) => {
      waits.push(milliseconds);
      return Promise.resolve();
    },
    ...other,
  };
}
