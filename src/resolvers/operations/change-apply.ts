import { z } from 'zod';
import { applyChange } from '../changes/apply';
import { carriedShown } from '../changes/journal-view';
import { changeInPlan } from '../changes/plan-change';
import { ifSwitchedOn } from '../changes/switch';
import type { AdminDefinition } from '../definition';
import { changeId, fromLog, turn } from '../payloads/change';
import { ownId } from '../payloads/parts';
import { currentPlan } from '../plan/stored-plan';
import { good } from '../problems';
import { ifProfileChosen } from '../profile-choice';

/** Makes one change of the current plan in Jira, as the viewer. */
export const changeApply: AdminDefinition<'change/apply'> = {
  who: 'jira-admin',
  payload: z.object({ reportId: ownId, planId: ownId, changeId, turn, fromLog }),
  run: async (asked, invocation) => {
    const on = await ifSwitchedOn();
    if (!on.ok) return on;
    const stored = await currentPlan(asked.reportId, asked.planId);
    if (!stored.ok) return stored;
    const chosen = await ifProfileChosen(asked.reportId);
    if (!chosen.ok) return chosen;
    const change = changeInPlan(stored.value, { ...asked, fromLog: asked.fromLog === true });
    if (!change.ok) return change;
    const { accountId, basis } = stored.value;
    const made = await applyChange(
      { change: change.value, accountId, reportId: asked.reportId, basis, turn: asked.turn },
      invocation,
    );
    return made.ok ? good(await carriedShown(made.value, asked.turn + 1, invocation)) : made;
  },
};
