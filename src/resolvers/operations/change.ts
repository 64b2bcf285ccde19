import { journalShown, changeResult } from '../../app/changes/journal-view';
import type { AdminDefinition } from '../../app/invocation';
import { ownId } from '../payloads/parts';
import { good } from '../../app/problems';
import * as z from 'zod';
import { setSwitch } from '../../app/changes/switch';
import type { Outcome } from '../../contract';
import { applyPlanned } from '../../app/changes/apply-planned';
import { ifNotErasing } from '../erasing';
import { changeId, byItself, journalAsked, sequence, madeId } from '../payloads/change';
import { currentPlan, type StoredPlan } from '../../app/plans/stored-plan';
import { ifProfileChosen } from '../../app/reports/profile-choice';
import { confirmChange } from '../../app/changes/confirm';
import { undoChange } from '../../app/changes/undo';

/** What this app changed on this site, newest first, and whether it may. */
export const changeJournal: AdminDefinition<'change/journal'> = {
  who: 'jira-admin',
  payload: journalAsked,
  run: async (asked, invocation) => good(await journalShown(asked, invocation)),
};

/** Sets *Allow this app to make changes*. */
export const changeSwitch: AdminDefinition<'change/switch'> = {
  who: 'jira-admin',
  // off works whatever else does not
  whileErasing: true,
  payload: z.object({ on: z.boolean() }),
  run: async ({ on }, { viewer, clock, jira }) => {
    const open = on ? await ifNotErasing(clock) : good(null);
    return open.ok ? good(await setSwitch(on, viewer, clock.now(), jira)) : open;
  },
};

/** Makes one change of the current plan in Jira, as the viewer. */
export const changeApply: AdminDefinition<'change/apply'> = {
  who: 'jira-admin',
  payload: z.object({ reportId: ownId, planId: ownId, changeId, sequence, byItself }),
  run: ({ reportId, planId, ...asked }, invocation) => {
    const current = async (): Promise<Outcome<StoredPlan>> => {
      const stored = await currentPlan(reportId, planId);
      if (!stored.ok) return stored;
      const chosen = await ifProfileChosen(reportId);
      return chosen.ok ? stored : chosen;
    };
    return applyPlanned(asked, { reportId }, current, invocation);
  },
};

/** Asks Jira whether it grants now what a change was to close. */
export const changeConfirm: AdminDefinition<'change/confirm'> = {
  who: 'jira-admin',
  payload: z.object({ id: madeId }),
  run: async ({ id }, invocation) => changeResult(await confirmChange(id, invocation), invocation),
};

/** Takes back, as the viewer, what one change added. */
export const changeUndo: AdminDefinition<'change/undo'> = {
  who: 'jira-admin',
  payload: z.object({ id: madeId, sequence }),
  run: async (asked, invocation) =>
    changeResult(await undoChange(asked, invocation), invocation, asked.sequence + 1),
};
