import { useEffect, useRef, useState } from 'react';
import type { Outcome } from '../../contract';
import { mostUndoable, type ChangeJournal, type ChangeSwitch } from '../../contract/changes';
import type { MadeChange } from '../../report/change-view';
import { drivePlan, type ToMake } from '../apply/drive-plan';
import { driveUndo } from '../apply/drive-undo';
import type { TellRun } from '../apply/drive';
import type { ChangesPort } from '../apply/port';
import type { Run } from '../apply/run';
import { heardOf, heardOn, withResult, type Heard } from '../view-model/heard-journal';
import { valueOf, type Loadable } from '../view-model/loadable';
import { useAnswer } from './use-answer';
import { useLatest } from './use-latest';

export interface Changes {
  /** The page of it that is looked at: the newest first. */
  readonly journal: Loadable<ChangeJournal>;
  readonly page: number;
  readonly turnTo: (page: number) => void;
  /** All changes that can be undone, on whatever page. */
  readonly everyUndoable: () => Promise<Outcome<readonly MadeChange[]>>;
  readonly lookAgain: () => void;
  /** What is being made or taken back, or how that ended. */
  readonly run: Run | null;
  readonly isBusy: boolean;
  /** What the run that is shown made and can still take back. */
  readonly undoable: readonly MadeChange[];
  readonly apply: (planId: string, changes: readonly ToMake[]) => void;
  readonly undo: (changes: readonly MadeChange[]) => void;
  /** Ends the run after the change that is under way. */
  readonly stop: () => void;
  readonly dismiss: () => void;
  readonly switched: (to: ChangeSwitch) => void;
}

/** What came after the journal was loaded. One state: UI Kit draws the whole page for every state that is set. */
interface Told {
  readonly heard: Heard | null;
  readonly run: Run | null;
  /** What the run made, as it stands now. */
  readonly made: ReadonlyMap<string, MadeChange>;
  readonly isBusy: boolean;
}

async function everyUndoable(port: ChangesPort): Promise<Outcome<readonly MadeChange[]>> {
  const changes: MadeChange[] = [];
  for (let page = 1; ; page += 1) {
    const outcome = await port.journal({ undoable: true, page });
    if (!outcome.ok) return outcome;
    changes.push(...outcome.value.changes);
    if (outcome.value.changes.length < mostUndoable) return { ok: true, value: changes };
  }
}

/**
 * What this app did and does on this site. A run goes on for as long as the page stands; what it did is in the journal, by which
 * a page that comes later knows it. `onChanged` is called when a run is over.
 */
export function useChanges(port: ChangesPort, onChanged: () => void): Changes {
  const [page, turnTo] = useState(1);
  const { state, again } = useAnswer('journal', () => port.journal({ page }), String(page));
  const loaded = valueOf(state);
  const [{ heard, run, made, isBusy }, tell] = useState<Told>({
    heard: null,
    run: null,
    made: new Map(),
    isBusy: false,
  });
  const known = heardOf(heard, loaded);
  const course = useRef(new AbortController());
  const open = useRef(true);
  const changed = useLatest(onChanged);
  useEffect(() => {
    open.current = true;
    return () => {
      open.current = false;
      course.current.abort();
    };
  }, []);

  const begin = (drive: (tellRun: TellRun, signal: AbortSignal, sequence: number) => Promise<Run>): void => {
    if (known === null || isBusy) return;
    tell((before) => ({ ...before, isBusy: true, made: new Map() }));
    course.current = new AbortController();
    const tellRun: TellRun = (now, carried) => {
      if (!open.current) return;
      tell((before) => {
        if (carried === null) return { ...before, run: now };
        const { change } = carried;
        return {
          ...before,
          run: now,
          made: new Map([...before.made, [change.id, change]]),
          heard: heardOn(before.heard, loaded, (journal) => withResult(journal, carried, page)),
        };
      });
    };
    void drive(tellRun, course.current.signal, known.sequence).then(() => {
      if (!open.current) return;
      // in one render with what asks anew, so that no plan of before the run can be applied
      tell((before) => ({ ...before, isBusy: false }));
      again();
      changed.current();
    });
  };

  const journal: Loadable<ChangeJournal> =
    known === null || state.kind === 'failed' ? state : { kind: 'loaded', value: known };
  return {
    ...{ journal, page, turnTo },
    everyUndoable: () => everyUndoable(port),
    lookAgain: again,
    run,
    isBusy,
    undoable: run?.what === 'apply' ? [...made.values()].filter(({ undoable }) => undoable) : [],
    apply: (planId, changes) =>
      begin((tellRun, signal, sequence) => drivePlan(port, planId, changes, sequence, tellRun, signal)),
    undo: (changes) =>
      begin((tellRun, signal, sequence) => driveUndo(port, changes, sequence, tellRun, signal)),
    stop: () => course.current.abort(),
    dismiss: () => tell((before) => ({ ...before, run: null })),
    switched: (to) =>
      tell((before) => ({
        ...before,
        heard: heardOn(before.heard, loaded, (journal) => ({ ...journal, switch: to })),
      })),
  };
}
