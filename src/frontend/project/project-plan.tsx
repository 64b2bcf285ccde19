import React from 'react';
import { Heading, Stack } from '@forge/react';
import type { PlanView } from '../../report/plan-view';
import { valueOf } from '../hooks/use-answer';
import type { Applying } from '../hooks/use-applying';
import type { ProjectPlanning } from '../hooks/use-project-plan';
import { Loading } from '../parts/loading';
import { ProblemMessage } from '../parts/problem-message';
import { ApplyDialog } from '../plan/apply-dialog';
import { ChangesMade } from '../plan/changes-made';
import { PlanBody } from '../plan/plan-body';
import { RunPanel } from '../plan/run-panel';
import { SwitchedOff } from '../plan/switched-off';

interface Props {
  /** Whether there is anything to plan. */
  readonly hasGaps: boolean;
  readonly planning: ProjectPlanning;
}

/** The plan of this project alone: what its own admin may do, messages for the rest, and the way back. */
export function ProjectPlan({ hasGaps, planning }: Props): React.JSX.Element {
  const { state, again, changes, applying, applyingOwn } = planning;
  const view = hasGaps ? valueOf(state) : null;
  const own = view?.own ?? null;
  const { journal } = changes;
  const body = { changes, baseUrl: '', switchedOff: <SwitchedOff onSwitchOn={null} /> };
  return (
    <>
      <Stack space="space.100">
        {hasGaps && (
          <Heading as="h2" size="medium">
            What to change
          </Heading>
        )}
        <RunPanel what="apply" changes={changes} />
        {hasGaps && state.kind === 'failed' && <ProblemMessage problem={state.problem} onTryAgain={again} />}
        {hasGaps && view === null && state.kind === 'loading' && (
          <Loading says="Working out the smallest change…" />
        )}
        {hasGaps && journal.kind === 'failed' && (
          <ProblemMessage problem={journal.problem} onTryAgain={changes.lookAgain} />
        )}
        {view !== null && (
          <>
            <PlanBody {...body} view={view} applying={applying} level={2} />
            <Asked view={view} applying={applying} />
          </>
        )}
        {own !== null && (
          <>
            <Heading as="h3" size="small">
              Or what you can change yourself
            </Heading>
            <PlanBody {...body} view={own} applying={applyingOwn} level={3} />
            <Asked view={own} applying={applyingOwn} />
          </>
        )}
      </Stack>
      {journal.kind === 'loaded' && journal.value.changes.length > 0 && (
        <ChangesMade journal={journal.value} changes={changes} as="h2" />
      )}
    </>
  );
}

function Asked({
  view,
  applying,
}: {
  readonly view: PlanView;
  readonly applying: Applying;
}): React.JSX.Element | null {
  if (applying.asked === null) return null;
  return (
    <ApplyDialog account={view.account} changes={applying.asked} onNo={applying.no} onYes={applying.yes} />
  );
}
