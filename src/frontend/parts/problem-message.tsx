import * as React from 'react';
import { Box, Button, SectionMessage, Stack, Text } from '@forge/react';
import type { Problem } from '../../contract';
import { problemWords } from '../view-model/problems';

interface Props {
  readonly problem: Problem;
  readonly onTryAgain?: () => void;
}

/** What went wrong, what to do, and the same question once more where it may be answered then. Screen readers hear it when it comes. */
export function ProblemMessage({ problem, onTryAgain }: Props): React.JSX.Element {
  const { title, again } = problemWords(problem);
  return (
    <Box role="alert">
      <SectionMessage appearance={problem.code === 'not-allowed' ? 'information' : 'error'} title={title}>
        <Stack space="space.100" alignInline="start">
          <Text>{problem.says}</Text>
          {again && onTryAgain !== undefined && <Button onClick={onTryAgain}>Try again</Button>}
        </Stack>
      </SectionMessage>
    </Box>
  );
}
