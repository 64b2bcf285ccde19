import * as React from 'react';
import { Button, Heading, List, ListItem, Stack, Text } from '@forge/react';
import type { AcceptedNeed } from '../../report/plan-view';
import type { Problem } from '../../contract';
import { ask } from '../invoke';
import { Paged } from '../parts/paged';
import { ProblemMessage } from '../parts/problem-message';
import { figure } from '../../text/english';
import { acceptedSays, takeBackOf } from '../view-model/accepted';

interface Props {
  readonly reportId: string;
  readonly accepted: readonly AcceptedNeed[];
  readonly onTakenBack: () => void;
}

/** What was accepted: by whom and why, and the way to include it again. */
export function AcceptedList({ reportId, accepted, onTakenBack }: Props): React.JSX.Element | null {
  const [problem, setProblem] = React.useState<Problem | null>(null);
  if (accepted.length === 0) return null;
  const takeBack = (need: AcceptedNeed): void => {
    setProblem(null);
    void ask('need/take-back', { reportId, ...takeBackOf(need) }).then((outcome) => {
      if (outcome.ok) onTakenBack();
      else setProblem(outcome.problem);
    });
  };
  return (
    <Stack space="space.075">
      <Heading as="h3" size="small">
        {`Accepted gaps (${figure(accepted.length)})`}
      </Heading>
      <Paged
        items={accepted}
        label="Pages of accepted gaps"
        draw={(shown) => (
          <List type="unordered">
            {shown.map((need) => (
              <ListItem key={`${need.says} ${need.at}`}>
                <Stack alignInline="start" space="space.050">
                  <Text>{`${need.says}. ${acceptedSays(need)}`}</Text>
                  <Button spacing="compact" onClick={() => takeBack(need)}>
                    {`Include again: ${need.says}`}
                  </Button>
                </Stack>
              </ListItem>
            ))}
          </List>
        )}
      />
      {problem !== null && <ProblemMessage problem={problem} />}
    </Stack>
  );
}
