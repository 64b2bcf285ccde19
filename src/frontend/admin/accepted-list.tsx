import React, { useState } from 'react';
import { Button, Heading, List, ListItem, Stack, Text } from '@forge/react';
import type { AcceptedNeed } from '../../report/plan-view';
import type { Problem } from '../../contract';
import { ask } from '../invoke';
import { LongList } from '../parts/long-list';
import { ProblemMessage } from '../parts/problem-message';
import { acceptedSays, takeBackOf } from '../view-model/accepted';

interface Props {
  readonly reportId: string;
  readonly accepted: readonly AcceptedNeed[];
  readonly onTakenBack: () => void;
}

/** What is left out on purpose: by whom and why, and the way to have it back. */
export function AcceptedList({ reportId, accepted, onTakenBack }: Props): React.JSX.Element | null {
  const [problem, setProblem] = useState<Problem | null>(null);
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
      <Heading as="h4" size="xsmall">
        Left out on purpose
      </Heading>
      <LongList
        items={accepted}
        first={8}
        called="left out"
        draw={(shown) => (
          <List type="unordered">
            {shown.map((need) => (
              <ListItem key={`${need.says} ${need.at}`}>
                <Stack alignInline="start" space="space.050">
                  <Text>{`${need.says}. ${acceptedSays(need)}`}</Text>
                  <Button
                    spacing="compact"
                    onClick={() => {
                      takeBack(need);
                    }}
                  >
                    {`Take back: ${need.says}`}
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
