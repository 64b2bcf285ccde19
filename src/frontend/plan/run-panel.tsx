import React from 'react';
import {
  Box,
  Button,
  Inline,
  List,
  ListItem,
  Lozenge,
  ProgressBar,
  SectionMessage,
  Stack,
  Text,
} from '@forge/react';
import type { Run } from '../apply/run';
import type { Changes } from '../hooks/use-changes';
import { Card } from '../parts/card';
import { LongList } from '../parts/long-list';
import { fractionOf, runningSentence, runSummary, stepWords } from '../view-model/run-words';
import { capital } from '../../text/english';

interface Props {
  readonly what: Run['what'];
  readonly changes: Pick<Changes, 'run' | 'stop' | 'dismiss'>;
}

/**
 * Changes as they are made or taken back: each with where it stands, and in the end what came of all. It is there before anything
 * runs, for what comes into a region that stands is read out; its last button is mounted anew, which is the only way to move the focus.
 */
export function RunPanel({ what, changes }: Props): React.JSX.Element {
  const run = changes.run?.what === what ? changes.run : null;
  return (
    <Stack space="space.100">
      <Box role="status">{run !== null && <RunStatus run={run} />}</Box>
      {run !== null && <RunSteps run={run} onStop={changes.stop} onDismiss={changes.dismiss} />}
    </Stack>
  );
}

function RunStatus({ run }: { readonly run: Run }): React.JSX.Element {
  if (!run.over) return <Text weight="medium">{runningSentence(run)}</Text>;
  const { appearance, sentence, next } = runSummary(run);
  return (
    <SectionMessage appearance={appearance}>
      <Stack space="space.050">
        <Text weight="semibold">{sentence}</Text>
        {run.problem !== null && <Text>{run.problem.says}</Text>}
        <Text>{next}</Text>
      </Stack>
    </SectionMessage>
  );
}

interface StepsProps {
  readonly run: Run;
  readonly onStop: () => void;
  readonly onDismiss: () => void;
}

function RunSteps({ run, onStop, onDismiss }: StepsProps): React.JSX.Element {
  return (
    <Card>
      <Stack space="space.150">
        {!run.over && (
          <ProgressBar
            value={fractionOf(run)}
            ariaLabel={run.what === 'apply' ? 'Progress of the plan' : 'Progress of the undo'}
          />
        )}
        <LongList
          items={run.steps}
          first={40}
          called="changes"
          draw={(shown) => <Steps run={run} shown={shown} />}
        />
        <Inline space="space.100" alignBlock="center" rowSpace="space.100" shouldWrap>
          {run.over ? (
            <Button key="done" autoFocus onClick={onDismiss}>
              Done
            </Button>
          ) : (
            <>
              <Button key="stop" onClick={onStop}>
                Stop after this change
              </Button>
              <Text color="color.text.subtle">
                Keep this page open. If it is closed, the change under way is still made, and nothing after
                it.
              </Text>
            </>
          )}
        </Inline>
      </Stack>
    </Card>
  );
}

function Steps({ run, shown }: { readonly run: Run; readonly shown: Run['steps'] }): React.JSX.Element {
  return (
    <List type="unordered">
      {shown.map((step) => {
        const { label, appearance } = stepWords(run.what, step.state);
        return (
          <ListItem key={step.id}>
            <Stack space="space.025">
              <Inline space="space.100" alignBlock="center" rowSpace="space.025" shouldWrap>
                <Text>{`${capital(step.called)}: ${step.says}`}</Text>
                <Lozenge appearance={appearance}>{label}</Lozenge>
              </Inline>
              {step.note !== null && <Text color="color.text.subtle">{step.note}</Text>}
            </Stack>
          </ListItem>
        );
      })}
    </List>
  );
}
