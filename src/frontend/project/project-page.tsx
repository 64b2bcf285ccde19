import * as React from 'react';
import { Stack, Text, Button, EmptyState } from '@forge/react';
import { useAnswer } from '../hooks/use-answer';
import { ask } from '../invoke';
import { Loading } from '../parts/loading';
import { ProblemMessage } from '../parts/problem-message';
import { valueOf } from '../view-model/loadable';
import { ProjectReport } from './project-report';

/** The project settings page: this project and no other. */
export function ProjectPage(): React.JSX.Element {
  const [checks, setChecks] = React.useState(0);
  const { state, again } = useAnswer('project', () => ask('project/view'), String(checks));
  const view = valueOf(state);
  const isChecking = state.kind === 'loading';
  return (
    <Stack space="space.300">
      <Text>
        What the site&apos;s backup account lacks in this space, why, and what to change. Nothing is changed
        in Jira without your yes.
      </Text>
      {state.kind === 'failed' &&
        (state.problem.code === 'no-account-chosen' ? (
          <NoAccount says={state.problem.says} onTryAgain={again} />
        ) : (
          <ProblemMessage problem={state.problem} onTryAgain={again} />
        ))}
      {view === null && isChecking && <Loading says="Asking Jira about this space…" />}
      {view !== null && (
        <ProjectReport view={view} isChecking={isChecking} onCheck={() => setChecks(checks + 1)} />
      )}
    </Stack>
  );
}

interface Props {
  readonly says: string;
  readonly onTryAgain: () => void;
}

/** Before a Jira admin has chosen the account; a project admin cannot choose it here. */
function NoAccount({ says, onTryAgain }: Props): React.JSX.Element {
  return (
    <EmptyState
      header="No backup account is chosen yet"
      headingLevel={2}
      description={says}
      primaryAction={<Button onClick={onTryAgain}>Try again</Button>}
    />
  );
}
