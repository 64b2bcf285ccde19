import type { ProjectDefinition } from '../../app/invocation';
import { nothing, ownId } from '../payloads/parts';
import { checkProject } from '../../app/project/check-project';
import { planProject } from '../../app/project/plan-project';
import { journalShown, changeResult } from '../../app/changes/journal-view';
import { wasInProject } from '../../app/changes/of-project';
import { good } from '../../app/problems';
import * as z from 'zod';
import { changeId, byItself, journalAsked, sequence, madeId } from '../payloads/change';
import { currentProjectPlan } from '../../app/plans/stored-plan';
import { applyPlanned } from '../../app/changes/apply-planned';
import { confirmChange } from '../../app/changes/confirm';
import { undoChange } from '../../app/changes/undo';

/** What the page of a project shows when it opens. */
export const projectView: ProjectDefinition<'project/view'> = {
  who: 'project-admin',
  payload: nothing,
  run: (_payload, invocation) => checkProject(invocation),
};

/** The plan of the space of the page, for its own admin. */
export const projectPlan: ProjectDefinition<'project/plan'> = {
  who: 'project-admin',
  payload: nothing,
  run: (_payload, invocation) => planProject(invocation),
};

/** What this app changed in the space of the page, newest first, and whether it may. */
export const projectJournal: ProjectDefinition<'project/journal'> = {
  who: 'project-admin',
  payload: journalAsked,
  run: async (asked, invocation) =>
    good(await journalShown(asked, invocation, wasInProject(invocation.project))),
};

/** Makes one change of the space's own plan, as the viewer: adds the backup account to a role of that very space. */
export const projectApply: ProjectDefinition<'project/apply'> = {
  who: 'project-admin',
  payload: z.object({ planId: ownId, changeId, sequence, byItself }),
  run: ({ planId, ...asked }, invocation) => {
    const { project } = invocation;
    return applyPlanned(asked, { project }, () => currentProjectPlan(project.id, planId), invocation);
  },
};

/** Asks Jira whether it grants now what a change of this space was to close. */
export const projectConfirm: ProjectDefinition<'project/confirm'> = {
  who: 'project-admin',
  payload: z.object({ id: madeId }),
  run: async ({ id }, invocation) =>
    changeResult(await confirmChange(id, invocation, wasInProject(invocation.project)), invocation),
};

/** Takes back, as the viewer, what one change of this space added. */
export const projectUndo: ProjectDefinition<'project/undo'> = {
  who: 'project-admin',
  payload: z.object({ id: madeId, sequence }),
  run: async (asked, invocation) => {
    const mayBe = wasInProject(invocation.project);
    return changeResult(await undoChange({ ...asked, mayBe }, invocation), invocation, asked.sequence + 1);
  },
};
