import { useCallback, useEffect, useRef, useState } from 'react';
import type { MadeChange } from '../../report/plan-view';
import type { ChangeResult, ChangeJournal, ChangeSwitch } from '../../contract/changes';
import { drivePlan, type ToMake } from '../apply/drive-plan';
import { driveUndo } from '../apply/drive-undo';
import type { TellRun } from '../apply/drive';
import type { ChangesPort } from '../apply/port';
import type { Run } from '../apply/run';
import { valueOf, type Loadable } from '../view-model/loadable';
import { useAnswer } from './use-answer';

export interface Changes {
  readonly journal: Loadable<ChangeJournal>;
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

/** The journal with what was just heard of one change. */
function withResult(journal: ChangeJournal, { change, sequence }: ChangeResult): ChangeJournal {
  const known = journal.changes.some(({ id }) => id === change.id);
  const changes = known
    ? journal.changes.map((one) => (one.id === change.id ? change : one))
    : [change, ...journal.changes];
  return { ...journal, changes, sequence };
}

/**
 * What this app did and does on this site. A run goes on for as long as the page stands; what it did is in the journal, by which
 * a page that comes later knows it. `onChanged` is called when a run is over.
 */
export function useChanges(port: ChangesPort, onChanged: () => void): Changes {
  const { state, again } = useAnswer('journal', port.journal);
  const loaded = valueOf(state);
  const [heard, setHeard] = useState<{ of: ChangeJournal; now: ChangeJournal } | null>(null);
  const known = heard !== null && heard.of === loaded ? heard.now : loaded;
  const [run, setRun] = useState<Run | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [ofRun, setOfRun] = useState<ReadonlySet<string>>(new Set());
  const course = useRef(new AbortController());
  const open = useRef(true);
  const changed = useRef(onChanged);
  useEffect(() => {
    changed.current = onChanged;
  }, [onChanged]);
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
    setOfRun(new Set());
    course.current = new AbortController();
    const tell: TellRun = (now, carried) => {
      if (!open.current) return;
      setRun(now);
      if (carried === null) return;
      setOfRun((before) => new Set([...before, carried.change.id]));
      tellJournal((journal) => withResult(journal, carried));
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
    journal,
    lookAgain: again,
    run,
    isBusy,
    undoable:
      run?.what === 'apply'
        ? (known?.changes.filter(({ id, undoable }) => undoable && ofRun.has(id)) ?? [])
        : [],
    apply: (planId, changes) =>
      begin((tell, signal, sequence) => drivePlan(port, planId, changes, sequence, tell, signal)),
    undo: (changes) => begin((tell, signal, sequence) => driveUndo(port, changes, sequence, tell, signal)),
    stop: () => course.current.abort(),
    dismiss: () => setRun(null),
    switched: (to) => tellJournal((before) => ({ ...before, switch: to })),
  };
}
