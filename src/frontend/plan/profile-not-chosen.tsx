import * as React from 'react';
import { Button, SectionMessage, Stack, Text } from '@forge/react';
import type { Problem } from '../../contract';
import { ask } from '../invoke';
import { ProblemMessage } from '../parts/problem-message';

interface Props {
  readonly reportId: string;
  readonly onChosen: () => void;
}

/** A log suggested what the plan is for. Until an admin chooses it, nothing of the plan is made. */
export function ProfileNotChosen({ reportId, onChosen }: Props): React.JSX.Element {
  const [problem, setProblem] = React.useState<Problem | null>(null);
  const choose = (): void => {
    setProblem(null);
    void ask('profile/choose', { reportId }).then((outcome) => {
      if (outcome.ok) onChosen();
      else setProblem(outcome.problem);
    });
  };
  return (
    <SectionMessage appearance="warning" title="Must the account write back, too?">
      <Stack space="space.100" alignInline="start">
        <Text>
          The log has records of writing, so this check is for Back up and restore. That is only a suggestion:
          a backup alone needs far less. This app makes no change of this plan until you choose it. For a
          backup alone, choose Back up above and check again.
        </Text>
        <Button onClick={choose}>Yes, it must back up and restore</Button>
        {problem !== null && <ProblemMessage problem={problem} onTryAgain={choose} />}
      </Stack>
    </SectionMessage>
  );
}
