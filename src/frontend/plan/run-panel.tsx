import * as React from 'react';
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
import { OpenButton } from '../parts/open-button';
import { Paged } from '../parts/paged';
import { fractionOf, runningSentence, runSummary, stepWords } from '../view-model/run-words';
import { capital, counted } from '../../text/english';
import { UndoDialog } from './undo-dialog';

interface Props {
  readonly changes: Pick<Changes, 'run' | 'stop' | 'dismiss' | 'undoable' | 'undo'>;
  /** Whether a run is shown here and not in a dialog, or the other way round. */
  readonly isShown: boolean;
  /** The page keeps a result until it is dismissed; a dialog is closed. */
  readonly keeps?: boolean;
  /** What stands below a result: the bars before and after. */
  readonly children?: React.ReactNode;
}

/**
 * Changes as they are made or taken back, and in the end what came of all. It is there before anything runs, for what comes into a
 * region that stands is read out; its last button is mounted anew, which is the only way to move the focus.
 */
export function RunPanel({ changes, isShown, keeps = false, children }: Props): React.JSX.Element {
  const run = isShown ? changes.run : null;
  return (
    <Stack space="space.100">
      <Box role="status">{run !== null && <RunStatus run={run} />}</Box>
      {run !== null && !run.over && <Running run={run} onStop={changes.stop} />}
      {run?.over === true && (
        <>
          {children}
          <Steps key={run.what} run={run} />
          {keeps && <After changes={changes} />}
        </>
      )}
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

function Running({ run, onStop }: { readonly run: Run; readonly onStop: () => void }): React.JSX.Element {
  return (
    <Stack space="space.100">
      <ProgressBar
        value={fractionOf(run)}
        ariaLabel={run.what === 'apply' ? 'Progress of the plan' : 'Progress of the undo'}
      />
      <Inline space="space.100" alignBlock="center" rowSpace="space.100" shouldWrap>
        <Button key="stop" onClick={onStop}>
          Stop after this change
        </Button>
        <Text color="color.text.subtle">
          Keep this page open. If it is closed, the change under way is still made, and nothing after it.
        </Text>
      </Inline>
    </Stack>
  );
}

function After({ changes }: Pick<Props, 'changes'>): React.JSX.Element {
  const [asked, ask] = React.useState(false);
  const { undoable } = changes;
  return (
    <Inline space="space.100">
      <Button key="done" autoFocus onClick={changes.dismiss}>
        Done
      </Button>
      {undoable.length > 0 && (
        <Button onClick={() => ask(true)}>
          {undoable.length === 1 ? 'Undo this change' : `Undo all ${counted(undoable.length, 'change')}`}
        </Button>
      )}
      {asked && (
        <UndoDialog
          changes={undoable}
          onNo={() => ask(false)}
          onYes={() => {
            ask(false);
            changes.undo(undoable);
          }}
        />
      )}
    </Inline>
  );
}

/** Each change with what came of it: at once where the run stopped, else when it is asked for. */
function Steps({ run }: { readonly run: Run }): React.JSX.Element {
  const stopped = run.steps.some(({ state }) => ['refused', 'not-yet', 'left'].includes(state));
  const [open, setOpen] = React.useState(stopped);
  return (
    <Stack space="space.075" alignInline="start">
      <OpenButton
        name={open ? 'Hide what came of each' : 'Show what came of each'}
        onOpen={() => setOpen(!open)}
      />
      {open && (
        <Paged
          items={run.steps}
          label="Pages of what came of each"
          draw={(shown) => (
            <List type="unordered">
              {shown.map((step) => {
                const { label, appearance } = stepWords(run.what, step.state);
                return (
                  <ListItem key={step.id}>
                    <Stack space="space.025">
                      <Inline space="space.100" alignBlock="center" rowSpace="space.025" shouldWrap>
                        <Text>{[capital(step.called), step.says].filter(Boolean).join(': ')}</Text>
                        <Lozenge appearance={appearance}>{label}</Lozenge>
                      </Inline>
                      {step.note !== null && <Text color="color.text.subtle">{step.note}</Text>}
                    </Stack>
                  </ListItem>
                );
              })}
            </List>
          )}
        />
      )}
    </Stack>
  );
}
