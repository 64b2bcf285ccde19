import * as React from 'react';
import { Heading, Stack, Text } from '@forge/react';
import type { PlanView } from '../../report/plan-view';
import type { Applying } from '../hooks/use-applying';
import type { ProjectPlanning } from '../hooks/use-project-plan';
import { Loading } from '../parts/loading';
import { ProblemMessage } from '../parts/problem-message';
import { ChangesMade } from '../plan/changes-made';
import { PlanSections } from '../plan/plan-sections';
import { ReviewButton } from '../plan/review-button';
import { ReviewDialog } from '../plan/review-dialog';
import { RunPanel } from '../plan/run-panel';
import { valueOf } from '../view-model/loadable';
import { planName } from '../view-model/plan-words';
import { carriedOut, toApply } from '../view-model/plan-progress';

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
  const isInDialog = [applying, applyingOwn].some(({ dialog }) => dialog?.phase === 'made');
  return (
    <>
      <Stack space="space.100">
        {hasGaps && (
          <Heading as="h2" size="medium">
            What to change
          </Heading>
        )}
        <RunPanel changes={changes} isShown={!isInDialog} keeps />
        {hasGaps && state.kind === 'failed' && <ProblemMessage problem={state.problem} onTryAgain={again} />}
        {hasGaps && view === null && state.kind === 'loading' && (
          <Loading says="Working out the smallest change…" />
        )}
        {hasGaps && journal.kind === 'failed' && (
          <ProblemMessage problem={journal.problem} onTryAgain={changes.lookAgain} />
        )}
        {view !== null && <PlanOfSpace view={view} applying={applying} changes={changes} as="h3" />}
        {own !== null && (
          <>
            <Heading as="h3" size="small">
              Or what you can change yourself
            </Heading>
            <PlanOfSpace view={own} applying={applyingOwn} changes={changes} as="h4" />
          </>
        )}
      </Stack>
      <ReviewDialog view={view} plan={null} applying={applying} changes={changes} baseUrl="" />
      <ReviewDialog view={own} plan={null} applying={applyingOwn} changes={changes} baseUrl="" />
      {journal.kind === 'loaded' && journal.value.changes.length > 0 && (
        <ChangesMade journal={journal.value} changes={changes} as="h2" />
      )}
    </>
  );
}

interface PlanOfSpaceProps {
  readonly view: PlanView;
  readonly applying: Applying;
  readonly changes: ProjectPlanning['changes'];
  readonly as: 'h3' | 'h4';
}

function PlanOfSpace({ view, applying, changes, as }: PlanOfSpaceProps): React.JSX.Element {
  const isOff = valueOf(changes.journal)?.switch.on === false;
  const progress = changes.isBusy ? null : carriedOut(view);
  return (
    <Stack space="space.150">
      <Stack space="space.050">
        {[view.says, view.extraSays, ...view.besidesSays, view.lockedSays, progress].map(
          (says) => says !== null && <Text key={says}>{says}</Text>,
        )}
        {view.changes.length > 0 && (
          <Text color="color.text.subtle">{[view.exactSays, planName(view)].filter(Boolean).join('. ')}</Text>
        )}
      </Stack>
      {isOff && toApply(view).length > 0 && <SwitchedOff />}
      <ReviewButton view={view} applying={applying} autoFocus={false} />
      <PlanSections view={view} as={as} baseUrl="" onApply={applying.ask} />
    </Stack>
  );
}

/** What stands where changes could be applied, for as long as this app may not make any and the viewer cannot let it. */
function SwitchedOff(): React.JSX.Element {
  return (
    <Text>
      This app may not change permissions on this site. A Jira admin can allow it: Jira settings → Apps →
      Permission Gaps → Settings. Each change can also be made by hand.
    </Text>
  );
}
