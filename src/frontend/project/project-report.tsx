import * as React from 'react';
import { LoadingButton, SectionMessage, Stack, Text, Heading } from '@forge/react';
import type { ProjectView } from '../../contract';
import type { SpacePlan } from '../../contract/changes';
import { gapId } from '../../diagnosis/gap-ref';
import { withFix } from '../../report/gap-fix';
import type { ProjectExplanation } from '../../report/space-view';
import { useProjectPlan } from '../hooks/use-project-plan';
import { Bullets } from '../parts/bullets';
import { Explanation } from '../parts/explanation';
import { Chains } from '../space/chains';
import { Details } from '../space/details';
import { SpaceRow } from '../space/space-row';
import { accountIsBlocked, accountLine } from '../view-model/account';
import type { Loadable } from '../view-model/loadable';
import { projectSummary, workItemsSay } from '../view-model/project-summary';
import { profileLabel } from '../view-model/profiles';
import { dateTime } from '../view-model/words';
import { ProjectPlan } from './project-plan';

interface Props {
  readonly view: ProjectView;
  readonly isChecking: boolean;
  readonly onCheck: () => void;
}

/** The verdict on one project, where it comes from, and its explanation. */
export function ProjectReport({ view, isChecking, onCheck }: Props): React.JSX.Element {
  const { appearance, sentence, next } = projectSummary(view);
  const { explanation, account } = view;
  const hasGaps = explanation.gaps.length > 0;
  const planning = useProjectPlan(hasGaps, view.checkedAt, onCheck);
  const something =
    explanation.gaps.length + explanation.conditional.length + explanation.alreadyGranted.length > 0;
  return (
    <Stack space="space.200">
      <SectionMessage appearance={appearance}>
        <Stack space="space.050">
          <Text weight="semibold" size="large">
            {sentence}
          </Text>
          <Text>{next}</Text>
        </Stack>
      </SectionMessage>
      {accountIsBlocked(account) && (
        <SectionMessage appearance="warning">
          <Text>{`${accountLine(account)} Only a site admin can change that.`}</Text>
        </SectionMessage>
      )}
      <Stack space="space.100" alignInline="start">
        <Text>{`Checked on ${dateTime(view.checkedAt)}. Account: ${account.displayName}. Task: ${profileLabel(view.profile)}.`}</Text>
        <Text>{view.sourceSays}</Text>
        {view.workItems !== null && <Text>{workItemsSay(view.workItems)}</Text>}
        <LoadingButton isLoading={isChecking} onClick={onCheck}>
          Check again
        </LoadingButton>
      </Stack>
      <SpaceRow cells={view.cells} />
      <Chains explanation={explanation} hasLog={view.linesAre !== null} />
      <ProjectPlan hasGaps={hasGaps} planning={planning} />
      {something && (
        <Details>
          <Explanation
            explanation={withPlan(explanation, planning.state)}
            level={2}
            baseUrl=""
            linesAre={view.linesAre}
            checkedAt={view.checkedAt}
          />
        </Details>
      )}
      <NotReadHere notRead={view.notRead} />
    </Stack>
  );
}

/** What Jira did not show of this project, so that nobody takes the explanation for complete. */
function NotReadHere({ notRead }: Pick<ProjectView, 'notRead'>): React.JSX.Element | null {
  if (notRead.length === 0) return null;
  return (
    <Stack space="space.075">
      <Heading as="h2" size="small">
        What could not be read
      </Heading>
      <Bullets says={notRead.map(({ says }) => says)} />
    </Stack>
  );
}

/** One advice: where the plan is here, what it does about a gap stands for the gap's own way out. */
function withPlan(
  explanation: ProjectExplanation,
  plan: Loadable<Pick<SpacePlan, 'fixes'>>,
): ProjectExplanation {
  if (plan.kind !== 'loaded') return explanation;
  const fixes = new Map(plan.value.fixes.map((fix) => [fix.gap, fix]));
  const gaps = explanation.gaps.map((gap) => {
    const [part] = gap.needs;
    return { ...gap, ...withFix(gap, (part && fixes.get(gapId(part))) ?? null) };
  });
  return { ...explanation, gaps };
}
