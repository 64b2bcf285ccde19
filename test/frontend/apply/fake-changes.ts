import type { ChangesPort } from '../../../src/frontend/apply/port';
import type { MadeChange } from '../../../src/report/plan-view';
import type { Outcome } from '../../../src/contract';
import type { Carried } from '../../../src/contract/changes';
import { good } from '../stage/back-end';
import { made } from '../stage/plan-samples';

/** A back end of changes that counts turns as the real one does; what a test wants otherwise it plays itself. */
export interface FakeChanges extends ChangesPort {
  readonly log: string[];
  readonly waits: number[];
}

export function fakeChanges(other: Partial<ChangesPort> = {}): FakeChanges {
  const log: string[] = [];
  const waits: number[] = [];
  const journal: MadeChange[] = [];
  const carried = (change: MadeChange, turn: number): Outcome<Carried> => good({ change, turn });
  return {
    log,
    waits,
    apply: (_planId, changeId, turn) => {
      log.push(`apply ${changeId} ${String(turn)}`);
      const change = made({ id: `m-${changeId}`, turn, verdict: null });
      journal.push(change);
      return Promise.resolve(carried(change, turn + 1));
    },
    confirm: (id) => {
      log.push(`confirm ${id}`);
      const change = journal.find((one) => one.id === id) ?? made({ id });
      return Promise.resolve(carried({ ...change, verdict: made().verdict }, change.turn + 1));
    },
    undo: (id, turn) => {
      log.push(`undo ${id} ${String(turn)}`);
      return Promise.resolve(
        carried(made({ id, state: 'undone', stateSays: 'It was taken back.' }), turn + 1),
      );
    },
    journal: () => {
      log.push('journal');
      return Promise.resolve(
        good({ switch: { on: true, set: null }, turn: 99, changes: journal.toReversed() }),
      );
    },
    wait: (milliseconds) => {
      waits.push(milliseconds);
      return Promise.resolve();
    },
    ...other,
  };
}
