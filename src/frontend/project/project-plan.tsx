import React from 'react';
import { Heading, Stack } from '@forge/react';
import { valueOf } from '../hooks/use-answer';
import type { ProjectPlanning } from '../hooks/use-project-plan';
import { Loading } from '../parts/loading';
import { ProblemMessage } from '../parts/problem-message';
import { ChangesMade } from '../plan/changes-made';
import { PlanBody } from '../plan/plan-body';
import { RunCard } from '../plan/run-card';
import { SwitchedOff } from '../plan/switched-off';

interface Props {
  /** Whether there is anything to plan. */
  readonly hasGaps: boolean;
  readonly planning: ProjectPlanning;
}

/** The plan of this project alone: what its own admin may do, messages for the rest, and the way back. */
export function ProjectPlan({ hasGaps, planning }: Props): React.JSX.Element {
  const { state, again, changes } = planning;
  const view = valueOf(state);
  const { journal, run } = changes;
  return (
    <>
      {hasGaps && (
        <Stack space="space.100">
          <Heading as="h2" size="medium">
            What to change
          </Heading>
          {state.kind === 'failed' && <ProblemMessage problem={state.problem} onTryAgain={again} />}
          {view === null && state.kind === 'loading' && <Loading says="Working out the smallest change…" />}
          {journal.kind === 'failed' && (
            <ProblemMessage problem={journal.problem} onTryAgain={changes.lookAgain} />
          )}
          {view !== null && (
            <PlanBody
              view={view}
              isPast={state.kind === 'loading'}
              changes={changes}
              level={2}
              baseUrl=""
              switchedOff={<SwitchedOff onSwitchOn={null} />}
            />
          )}
        </Stack>
      )}
      {!hasGaps && run?.what === 'apply' && (
        <RunCard run={run} onStop={changes.stop} onDismiss={changes.dismiss} />
      )}
      {journal.kind === 'loaded' && journal.value.changes.length > 0 && (
        <ChangesMade journal={journal.value} changes={changes} as="h2" />
      )}
    </>
  );
}
