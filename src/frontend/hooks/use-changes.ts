import { useCallback, useEffect, useRef, useState } from 'react';
import type { Outcome } from '../../contract';
import {
  mostUndoable,
  type ChangeResult,
  type ChangeJournal,
  type ChangeSwitch,
} from '../../contract/changes';
import { mostShown, type MadeChange } from '../../report/plan-view';
import { drivePlan, type ToMake } from '../apply/drive-plan';
import { driveUndo } from '../apply/drive-undo';
import type { TellRun } from '../apply/drive';
import type { ChangesPort } from '../apply/port';
import type { Run } from '../apply/run';
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

/** A page of the journal with what was just heard of one change. One that it does not show is new, or stands on another page. */
function withResult(journal: ChangeJournal, { change, sequence }: ChangeResult, page: number): ChangeJournal {
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
  const [heard, setHeard] = useState<{ of: ChangeJournal; now: ChangeJournal } | null>(null);
  const known = heard !== null && heard.of === loaded ? heard.now : loaded;
  const [run, setRun] = useState<Run | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [ofRun, setOfRun] = useState<ReadonlyMap<string, MadeChange>>(new Map());
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

  const tellJournal = useCallback(
    (next: (journal: ChangeJournal) => ChangeJournal) => {
      setHeard((before) => {
        if (loaded === null) return before;
        return { of: loaded, now: next(before !== null && before.of === loaded ? before.now : loaded) };
      });
    },
    [loaded],
  );

  const begin = (drive: (tell: TellRun, signal: AbortSignal, sequence: number) => Promise<Run>): void => {
    if (known === null || isBusy) return;
    setBusy(true);
    setOfRun(new Map());
    course.current = new AbortController();
    const tell: TellRun = (now, carried) => {
      if (!open.current) return;
      setRun(now);
      if (carried === null) return;
      setOfRun((before) => new Map([...before, [carried.change.id, carried.change]]));
      tellJournal((journal) => withResult(journal, carried, page));
    };
    void drive(tell, course.current.signal, known.sequence).then(() => {
      if (!open.current) return;
      // in one render with what asks anew, so that no plan of before the run can be applied
      setBusy(false);
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
    undoable: run?.what === 'apply' ? [...ofRun.values()].filter(({ undoable }) => undoable) : [],
    apply: (planId, changes) =>
      begin((tell, signal, sequence) => drivePlan(port, planId, changes, sequence, tell, signal)),
    undo: (changes) => begin((tell, signal, sequence) => driveUndo(port, changes, sequence, tell, signal)),
    stop: () => course.current.abort(),
    dismiss: () => setRun(null),
    switched: (to) => tellJournal((before) => ({ ...before, switch: to })),
  };
}
