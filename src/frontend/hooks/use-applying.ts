import { useState } from 'react';
import type { PlanChange, PlanView } from '../../report/plan-view';
import { lockedSays } from '../view-model/plan-words';
import { valueOf, type Loadable } from './use-answer';
import type { Changes } from './use-changes';

/** Changes of the plan on the way to being made: asked for anywhere on the page, and made after one and the same question. */
export interface Applying {
  /** null: this app may not, is at it, or the plan is out of date. */
  readonly ask: ((changes: readonly PlanChange[]) => void) | null;
  /** What the question is about; null: nothing was asked for. */
  readonly asked: readonly PlanChange[] | null;
  readonly yes: () => void;
  readonly no: () => void;
}

export function useApplying(plan: Loadable<PlanView>, changes: Changes): Applying {
  const [asked, setAsked] = useState<{ planId: string; these: readonly PlanChange[] } | null>(null);
  const view = plan.kind === 'loaded' ? plan.value : null;
  const isOn = valueOf(changes.journal)?.switch.on === true;
  const may = view !== null && isOn && view.profileChosen && !changes.isBusy && lockedSays(view) === null;
  const close = (): void => {
    setAsked(null);
  };
  return {
    ask: may
      ? (these) => {
          setAsked({ planId: view.planId, these });
        }
      : null,
    asked: asked?.these ?? null,
    yes: () => {
      close();
      if (asked !== null) changes.apply(asked.planId, asked.these);
    },
    no: close,
  };
}
