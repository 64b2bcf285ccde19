import { z } from 'zod';
import { applyChange } from '../../app/changes/apply';
import { changeResultOf } from '../../app/changes/journal-view';
import { ifUnlocked } from '../../app/changes/if-unlocked';
import { orMadeAlready } from '../../app/changes/made-already';
import { changeInPlan } from '../../app/changes/plan-change';
import { nextSequence } from '../../app/journal/record';
import { ifSwitchedOn } from '../../app/changes/switch';
import type { AdminDefinition } from '../../app/invocation';
import { changeId, fromLog, sequence } from '../payloads/change';
import { ownId } from '../payloads/parts';
import { currentPlan, inPlan } from '../../app/plans/stored-plan';
import { good } from '../../app/problems';
import { ifProfileChosen } from '../../app/reports/profile-choice';

/** Makes one change of the current plan in Jira, as the viewer. */
export const changeApply: AdminDefinition<'change/apply'> = {
  who: 'jira-admin',
  payload: z.object({ reportId: ownId, planId: ownId, changeId, sequence, fromLog }),
  run: async (asked, invocation) => {
    const on = await ifSwitchedOn();
    if (!on.ok) return on;
    const stored = await currentPlan(asked.reportId, asked.planId);
    if (!stored.ok) return stored;
    const chosen = await ifProfileChosen(asked.reportId);
    if (!chosen.ok) return chosen;
    const change = changeInPlan(stored.value, { ...asked, fromLog: asked.fromLog === true });
    if (!change.ok) return change;
    const unlocked = await ifUnlocked(stored.value.plan, stored.value.accountId, invocation.jira);
    if (!unlocked.ok) return unlocked;
    const { accountId, basis } = stored.value;
    const sent = await applyChange(
      {
        change: change.value,
        inPlan: inPlan(stored.value, change.value),
        accountId,
        reportId: asked.reportId,
        basis,
        sequence: asked.sequence,
      },
      invocation,
    );
    const made = await orMadeAlready(sent, change.value, accountId);
    return made.ok ? good(await changeResultOf(made.value, await nextSequence(), invocation)) : made;
  },
};
