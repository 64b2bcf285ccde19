import { useState } from 'react';
import type { Problem } from '../../contract';
import type { PlanView } from '../../report/plan-view';
import type { PlanStep } from '../../report/change-view';
import { ask as askBackEnd } from '../invoke';
import { valueOf, type Loadable } from '../view-model/loadable';
import { toApply } from '../view-model/plan-progress';
import type { Changes } from './use-changes';

/** Changes of the plan on the way to being made: asked for anywhere on the page, and decided in one and the same dialog. */
export interface Applying {
  /** Opens the dialog for these changes; null: this app may not, is at it, or the plan is out of date. */
  readonly ask: ((changes: readonly PlanStep[]) => void) | null;
  /** Opens it for all that this app can make; null: likewise. */
  readonly askAll: (() => void) | null;
  readonly dialog: ApplyDialogState | null;
  readonly close: () => void;
}

export interface ApplyDialogState {
  /** Whether it is about all that this app can make, so that what the backup includes is decided in it too. */
  readonly isAll: boolean;
  readonly changes: readonly PlanStep[];
  /** `made`: it was said yes to, and the dialog shows what becomes of it. */
  readonly phase: 'asked' | 'switching' | 'made';
  readonly isOn: boolean;
  readonly problem: Problem | null;
  /** null: not now, because another plan is being worked out. */
  readonly apply: (() => void) | null;
}

interface Asked {
  /** null: all that the app can make of the plan that is shown. */
  readonly of: { readonly planId: string; readonly changes: readonly PlanStep[] } | null;
  readonly phase: ApplyDialogState['phase'];
  readonly problem: Problem | null;
  /** What was said yes to. */
  readonly made: readonly PlanStep[];
}

/** `maySwitch`: whether the viewer can let this app make changes, in the same dialog. */
export function useApplying(plan: Loadable<PlanView>, changes: Changes, maySwitch: boolean): Applying {
  const [asked, setAsked] = useState<Asked | null>(null);
  const view = plan.kind === 'loaded' ? plan.value : null;
  const journal = valueOf(changes.journal);
  const isOn = journal?.switch.on === true;
  const may =
    view !== null &&
    (isOn || (maySwitch && journal !== null)) &&
    view.profileChosen &&
    !changes.isBusy &&
    view.lockedSays === null;
  const open = (of: Asked['of']): void => setAsked({ of, phase: 'asked', problem: null, made: [] });
  const begin = (planId: string, these: readonly PlanStep[]): void => {
    setAsked((before) => (before === null ? null : { ...before, phase: 'made', made: these }));
    const saysOf = new Map(view?.shown.map(({ id, says }) => [id, says]));
    changes.apply(
      planId,
      these.map((change) => ({ ...change, says: saysOf.get(change.id) ?? null })),
    );
  };
  const apply = (planId: string, these: readonly PlanStep[]): void => {
    if (isOn) {
      begin(planId, these);
      return;
    }
    setAsked((before) => (before === null ? null : { ...before, phase: 'switching', problem: null }));
    void askBackEnd('change/switch', { on: true }).then((outcome) => {
      if (!outcome.ok) {
        setAsked((before) => (before === null ? null : { ...before, phase: 'asked', ...outcome }));
        return;
      }
      changes.switched(outcome.value);
      begin(planId, these);
    });
  };
  const these = asked === null ? [] : (asked.of?.changes ?? (view === null ? [] : toApply(view)));
  const planId = asked?.of?.planId ?? view?.planId ?? null;
  const mayApply = may && planId === view.planId && these.length > 0;
  return {
    ask: may ? (chosen) => open({ planId: view.planId, changes: chosen }) : null,
    askAll: may ? () => open(null) : null,
    dialog:
      asked === null
        ? null
        : {
            isAll: asked.of === null,
            changes: asked.phase === 'made' ? asked.made : these,
            phase: asked.phase,
            isOn,
            problem: asked.problem,
            apply: mayApply ? () => apply(view.planId, these) : null,
          },
    close: () => setAsked(null),
  };
}
