import * as React from 'react';
import { Button, Heading, Inline, LoadingButton, Lozenge, Stack, Text } from '@forge/react';
import type { MadeChange } from '../../report/change-view';
import type { Problem } from '../../contract';
import type { ChangeJournal } from '../../contract/changes';
import { newestFirst } from '../apply/drive-undo';
import type { Changes } from '../hooks/use-changes';
import { changeName, madeWords, undoName } from '../view-model/made-words';
import { dateTime } from '../view-model/words';
import { Pages, pagesOf } from '../parts/pages';
import { ProblemMessage } from '../parts/problem-message';
import { Table } from '../parts/table';
import { UndoDialog } from './undo-dialog';
import { capital, counted } from '../../text/english';

interface Props {
  readonly journal: ChangeJournal;
  readonly changes: Changes;
  /** Of its heading. */
  readonly as: 'h2' | 'h3';
}

/** What this app changed in Jira: by whom, when, what Jira said, and the way back. */
export function ChangesMade({ journal, changes, as }: Props): React.JSX.Element {
  const [asked, ask] = React.useState<readonly MadeChange[] | null>(null);
  const { askAll, isLoading, problem } = useAskAll(journal, changes, ask);
  const mayUndo = !changes.isBusy;
  return (
    <Stack space="space.150">
      <Heading as={as} size="small">
        Changes made
      </Heading>
      {journal.changes.length === 0 ? (
        <Text color="color.text.subtle">This app has changed nothing in Jira.</Text>
      ) : (
        <>
          {journal.undoable > 1 && mayUndo && (
            <Inline>
              <LoadingButton isLoading={isLoading} onClick={askAll}>
                {`Undo all ${counted(journal.undoable, 'change')}`}
              </LoadingButton>
            </Inline>
          )}
          {problem !== null && <ProblemMessage problem={problem} onTryAgain={askAll} />}
          <Table
            label="Changes made"
            columns={[
              { title: 'Change', width: 37, cell: changeCell },
              { title: 'By', width: 16, cell: whoCell },
              { title: 'What came of it', width: 30, cell: stateCell },
              {
                title: 'Undo',
                width: 17,
                cell: (change) => undoCell(change, undoName(change, journal.changes), mayUndo ? ask : null),
              },
            ]}
            items={newestFirst(journal.changes)}
            keyOf={({ id }) => id}
          />
          <Pages
            label="Pages of changes made"
            {...pagesOf(journal.all, changes.page)}
            onPage={changes.turnTo}
          />
        </>
      )}
      {asked !== null && (
        <UndoDialog
          changes={asked}
          onNo={() => ask(null)}
          onYes={() => {
            ask(null);
            changes.undo(asked);
          }}
        />
      )}
    </Stack>
  );
}

/** Asks about all that can be undone: those on other pages are looked up first. */
function useAskAll(journal: ChangeJournal, changes: Changes, ask: (changes: readonly MadeChange[]) => void) {
  const [isLoading, setLoading] = React.useState(false);
  const [problem, setProblem] = React.useState<Problem | null>(null);
  const here = journal.changes.filter(({ undoable }) => undoable);
  const lookUp = async (): Promise<void> => {
    setLoading(true);
    setProblem(null);
    const outcome = await changes.everyUndoable();
    setLoading(false);
    if (outcome.ok) ask(outcome.value);
    else setProblem(outcome.problem);
  };
  const askAll = (): void => {
    if (here.length === journal.undoable) ask(here);
    else void lookUp();
  };
  return { askAll, isLoading, problem };
}

function changeCell(change: MadeChange): React.JSX.Element {
  return (
    <Stack>
      <Text color="color.text.subtle">{capital(changeName(change))}</Text>
      <Text>{change.says}</Text>
    </Stack>
  );
}

function whoCell({ by, at }: MadeChange): React.JSX.Element {
  return (
    <Stack>
      <Text>{by.displayName}</Text>
      <Text color="color.text.subtle">{dateTime(at)}</Text>
    </Stack>
  );
}

function stateCell({ state, stateSays, verdict, undone }: MadeChange): React.JSX.Element {
  const { label, appearance } = madeWords(state);
  return (
    <Stack space="space.050" alignInline="start">
      <Lozenge appearance={appearance}>{label}</Lozenge>
      <Text>{stateSays}</Text>
      {verdict !== null && undone === null && (
        <Text>{`${verdict.says} Asked on ${dateTime(verdict.at)}.`}</Text>
      )}
      {undone !== null && <Text>{`Undone by ${undone.by.displayName} on ${dateTime(undone.at)}.`}</Text>}
    </Stack>
  );
}

function undoCell(
  change: MadeChange,
  name: string,
  ask: ((changes: readonly MadeChange[]) => void) | null,
): React.JSX.Element {
  if (!change.undoable) return <Text>–</Text>;
  if (ask === null) return <Text color="color.text.subtle">Not now</Text>;
  return (
    <Button spacing="compact" onClick={() => ask([change])}>
      {name}
    </Button>
  );
}
