import * as React from 'react';
import { SectionMessage, Stack, Text } from '@forge/react';
import type { Applying } from '../hooks/use-applying';
import type { Changes } from '../hooks/use-changes';
import type { PlanAnswer } from '../hooks/use-plan';
import { Loading } from '../parts/loading';
import { ProblemMessage } from '../parts/problem-message';
import { CoverChoice } from '../plan/cover-choice';
import { PlanSections } from '../plan/plan-sections';
import { ProfileNotChosen } from '../plan/profile-not-chosen';
import { valueOf } from '../view-model/loadable';
import { changesSay, planName } from '../view-model/plan-words';
import { carriedOut } from '../view-model/plan-progress';

interface Props {
  readonly reportId: string;
  /** null: nothing is missing, so that there is nothing to plan. */
  readonly plan: PlanAnswer | null;
  readonly changes: Changes;
  readonly applying: Applying;
  readonly baseUrl: string;
  readonly onAccepted: () => void;
}

/** What to do so that the next backup is whole: what it is to include, then every change in its section. */
export function FixTab({ reportId, plan, changes, applying, baseUrl, onAccepted }: Props): React.JSX.Element {
  if (plan === null) return <Text>Nothing is missing, so there is nothing to fix.</Text>;
  const { state } = plan;
  const view = valueOf(state);
  const progress = view === null || changes.isBusy ? null : carriedOut(view);
  return (
    <Stack space="space.200">
      {state.kind === 'failed' && <ProblemMessage problem={state.problem} onTryAgain={plan.again} />}
      {view === null && state.kind === 'loading' && <Loading says="Working out the smallest change…" />}
      {view !== null && (
        <>
          {!view.profileChosen && <ProfileNotChosen reportId={reportId} onChosen={onAccepted} />}
          <CoverChoice view={view} plan={plan} id="plan" as="h3" />
          {state.kind === 'loading' && <Loading says="Working out the new plan…" />}
          <Stack space="space.025">
            {view.lockedSays !== null && (
              <SectionMessage appearance="warning">
                <Text>{view.lockedSays}</Text>
              </SectionMessage>
            )}
            <Text>{progress ?? changesSay(view)}</Text>
            {view.changes.length > 0 && (
              <Text color="color.text.subtle">
                {[view.exactSays, planName(view)].filter(Boolean).join('. ')}
              </Text>
            )}
          </Stack>
          <PlanSections view={view} as="h3" baseUrl={baseUrl} onApply={applying.ask} />
        </>
      )}
    </Stack>
  );
}
