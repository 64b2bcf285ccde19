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
import { Card } from '../parts/card';
import { LongList } from '../parts/long-list';
import { fractionOf, runningSentence, runSummary, stepWords } from '../view-model/run-words';
import { capital } from '../view-model/words';

interface Props {
  readonly run: Run;
  readonly onStop: () => void;
  readonly onDismiss: () => void;
}

/** Changes as they are made or taken back: each with where it stands, and in the end what came of all. */
export function RunCard({ run, onStop, onDismiss }: Props): React.JSX.Element {
  const summary = runSummary(run);
  return (
    <Card>
      <Stack space="space.150">
        <Box role="status">
          {run.over ? (
            <SectionMessage appearance={summary.appearance}>
              <Stack space="space.050">
                <Text weight="semibold">{summary.sentence}</Text>
                {run.problem !== null && <Text>{run.problem.says}</Text>}
                <Text>{summary.next}</Text>
              </Stack>
            </SectionMessage>
          ) : (
            <Text weight="medium">{runningSentence(run)}</Text>
          )}
        </Box>
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
            <Button onClick={onDismiss}>Done</Button>
          ) : (
            <>
              <Button onClick={onStop}>Stop after this change</Button>
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
