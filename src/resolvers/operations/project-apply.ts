import { z } from 'zod';
import { applyChange } from '../../app/changes/apply';
import { changeResultOf } from '../../app/changes/journal-view';
import { isInProject } from '../../app/changes/of-project';
import { ifUnlocked } from '../../app/changes/if-unlocked';
import { orMadeAlready } from '../../app/changes/made-already';
import { changeInPlan } from '../../app/changes/plan-change';
import { nextSequence } from '../../app/journal/record';
import { ifSwitchedOn } from '../../app/changes/switch';
import type { ProjectDefinition } from '../../app/invocation';
import { changeId, fromLog, sequence } from '../payloads/change';
import { ownId } from '../payloads/parts';
import { currentProjectPlan, inPlan } from '../../app/plans/stored-plan';
import { good } from '../../app/problems';

/** Makes one change of the space's own plan, as the viewer: adds the backup account to a role of that very space. */
export const projectApply: ProjectDefinition<'project/apply'> = {
  who: 'project-admin',
  payload: z.object({ planId: ownId, changeId, sequence, fromLog }),
  run: async (asked, invocation) => {
    const on = await ifSwitchedOn();
    if (!on.ok) return on;
    const { project } = invocation;
    const stored = await currentProjectPlan(project.id, asked.planId);
    if (!stored.ok) return stored;
    const change = changeInPlan(
      stored.value,
      { ...asked, fromLog: asked.fromLog === true },
      isInProject(project),
    );
    if (!change.ok) return change;
    const unlocked = await ifUnlocked(stored.value.plan, stored.value.accountId, invocation.jira);
    if (!unlocked.ok) return unlocked;
    const { accountId, basis } = stored.value;
    const sent = await applyChange(
      {
        change: change.value,
        inPlan: inPlan(stored.value, change.value),
        accountId,
        reportId: null,
        basis,
        sequence: asked.sequence,
        project,
      },
      invocation,
    );
    const made = await orMadeAlready(sent, change.value, accountId);
    return made.ok ? good(await changeResultOf(made.value, await nextSequence(), invocation)) : made;
  },
};
