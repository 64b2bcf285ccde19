import React from 'react';
import { Heading, Stack, Text } from '@forge/react';
import type { Applying } from '../hooks/use-applying';
import type { Changes } from '../hooks/use-changes';
import type { PlanAnswer } from '../hooks/use-plan';
import { valueOf } from '../hooks/use-answer';
import { Loading } from '../parts/loading';
import { ProblemMessage } from '../parts/problem-message';
import { PlanBody } from '../plan/plan-body';
import { PlanChoice } from '../plan/plan-choice';
import { ProfileNotChosen } from '../plan/profile-not-chosen';
import { SwitchedOff } from '../plan/switched-off';

interface Props {
  readonly reportId: string;
  /** null: nothing is missing, so that there is nothing to plan. */
  readonly plan: PlanAnswer | null;
  readonly changes: Changes;
  readonly applying: Applying;
  readonly baseUrl: string;
  readonly onSwitchOn: () => void;
  readonly onAccepted: () => void;
}

/** The smallest change that closes the gaps of the report, below its verdict. */
export function FixTab(props: Props): React.JSX.Element {
  const { reportId, plan, changes, applying, baseUrl, onSwitchOn, onAccepted } = props;
  if (plan === null) return <Text>Nothing is missing, so there is nothing to fix.</Text>;
  const view = valueOf(plan.state);
  return (
    <Stack space="space.100">
      <Heading as="h3" size="small">
        The smallest change
      </Heading>
      {plan.state.kind === 'failed' && (
        <ProblemMessage problem={plan.state.problem} onTryAgain={plan.again} />
      )}
      {view === null && plan.state.kind === 'loading' && <Loading says="Working out the smallest change…" />}
      {view !== null && (
        <>
          {plan.state.kind === 'loading' && <Loading says="Working out the plan anew…" />}
          {!view.profileChosen && <ProfileNotChosen reportId={reportId} onChosen={onAccepted} />}
          <PlanBody
            view={view}
            applying={applying}
            changes={changes}
            level={3}
            baseUrl={baseUrl}
            switchedOff={<SwitchedOff onSwitchOn={onSwitchOn} />}
            choice={<PlanChoice view={view} plan={plan} />}
          />
        </>
      )}
    </Stack>
  );
}
