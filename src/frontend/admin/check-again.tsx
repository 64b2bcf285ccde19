import * as React from 'react';
import { Box, LoadingButton, SectionMessage, Stack, Text } from '@forge/react';
import type { Problem } from '../../contract';
import type { RecheckView } from '../../contract/changes';
import { ask } from '../invoke';
import { ProblemMessage } from '../parts/problem-message';
import { dateTime } from '../view-model/words';

interface Props {
  readonly reportId: string;
  readonly projectKey: string;
  /** When Jira was last asked again about this space, ISO. */
  readonly at: string | null;
  readonly onChecked: () => void;
}

type State =
  | { readonly kind: 'idle' | 'asking' }
  | { readonly kind: 'answered'; readonly answer: RecheckView }
  | { readonly kind: 'failed'; readonly problem: Problem };

/** Asks Jira anew about one space and says what has changed since the report. */
export function CheckAgain({ reportId, projectKey, at, onChecked }: Props): React.JSX.Element {
  const [state, setState] = React.useState<State>({ kind: 'idle' });
  const check = (): void => {
    setState({ kind: 'asking' });
    void ask('report/check-again', { reportId, key: projectKey }).then((outcome) => {
      setState(outcome.ok ? { kind: 'answered', answer: outcome.value } : { kind: 'failed', ...outcome });
      if (outcome.ok) onChecked();
    });
  };
  return (
    <Stack space="space.100" alignInline="start">
      <LoadingButton isLoading={state.kind === 'asking'} onClick={check}>
        {`Check ${projectKey} again`}
      </LoadingButton>
      <Box role="status">
        {state.kind === 'answered' && (
          <SectionMessage appearance={appearanceOf(state.answer)}>
            <Text>{`${state.answer.says} Asked on ${dateTime(state.answer.at)}.`}</Text>
          </SectionMessage>
        )}
        {state.kind !== 'answered' && at !== null && (
          <Text color="color.text.subtle">{`Last checked again on ${dateTime(at)}.`}</Text>
        )}
      </Box>
      {state.kind === 'failed' && <ProblemMessage problem={state.problem} onTryAgain={check} />}
    </Stack>
  );
}

function appearanceOf({ open, fresh }: RecheckView): 'success' | 'warning' {
  return open.length + fresh.length === 0 ? 'success' : 'warning';
}
