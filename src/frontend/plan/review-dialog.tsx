import * as React from 'react';
import { Button, Checkbox, Heading, LoadingButton, Stack, Text } from '@forge/react';
import type { PlanStep, PlanView } from '../../report/plan-view';
import { checkedIn } from '../events';
import type { ApplyDialogState, Applying } from '../hooks/use-applying';
import type { Changes } from '../hooks/use-changes';
import type { PlanAnswer } from '../hooks/use-plan';
import { AnswerShown } from '../parts/answer-shown';
import { Bullets } from '../parts/bullets';
import { Dialog } from '../parts/dialog';
import { OpenButton } from '../parts/open-button';
import { usePlanChanges } from '../hooks/use-plan-part';
import { ProblemMessage } from '../parts/problem-message';
import { StatesBar } from '../parts/states-bar';
import { StatesLegend } from '../parts/states-legend';
import { runTitle } from '../view-model/run-words';
import { accountNamed } from '../view-model/words';
import { counted } from '../../text/english';
import { ChangeDetails, Destructive } from './change-details';
import { CoverChoice } from './cover-choice';
import { PagedChanges } from './paged-changes';
import { RunPanel } from './run-panel';

interface Props {
  /** null: what is made leaves nothing to plan. */
  readonly view: PlanView | null;
  /** null: there is nothing to choose here. */
  readonly plan: PlanAnswer | null;
  readonly applying: Applying;
  readonly changes: Changes;
  readonly baseUrl: string;
}

/** The one dialog in which everything about changes is decided; then it shows what becomes of them. */
export function ReviewDialog(props: Props): React.JSX.Element | null {
  const { dialog } = props.applying;
  return dialog === null ? null : <Open {...props} dialog={dialog} />;
}

interface OpenProps extends Props {
  readonly dialog: ApplyDialogState;
}

function Open(props: OpenProps): React.JSX.Element {
  const { view, applying, dialog, changes } = props;
  const [allowed, allow] = React.useState(false);
  const { phase, isOn } = dialog;
  const isRun = phase === 'made';
  const count = counted(dialog.changes.length, 'change');
  const one = dialog.changes.length === 1 ? dialog.changes[0] : undefined;
  const asked = one !== undefined && !dialog.isAll ? `Apply change ${String(one.number)}` : `Review ${count}`;
  const title = isRun ? runTitle(changes.run, dialog.changes.length) : asked;
  const answers = isRun ? (
    // Mounted anew when the run is over: the focus can be moved by nothing else.
    <Button
      key={String(changes.run?.over)}
      appearance="primary"
      autoFocus={changes.run?.over === true}
      onClick={applying.close}
    >
      Close
    </Button>
  ) : (
    <>
      <Button appearance="subtle" onClick={applying.close}>
        Cancel
      </Button>
      <LoadingButton
        appearance="primary"
        isLoading={phase === 'switching'}
        isDisabled={dialog.apply === null || !(isOn || allowed)}
        onClick={() => {
          dialog.apply?.();
        }}
      >
        {applyWords(dialog.changes)}
      </LoadingButton>
    </>
  );
  return (
    <Dialog title={title} width="large" answers={answers} onClose={applying.close}>
      <Stack space="space.150">
        <RunPanel changes={changes} isShown={isRun} />
        {!isRun && view !== null && <Decision {...props} view={view} one={dialog.isAll ? undefined : one} />}
        {!isRun && !isOn && (
          <Checkbox
            id="allow-changes"
            name="allow-changes"
            label="Allow this app to make changes"
            isChecked={allowed}
            onChange={(given: unknown) => {
              const checked = checkedIn(given);
              if (checked !== null) allow(checked);
            }}
          />
        )}
        {dialog.problem !== null && <ProblemMessage problem={dialog.problem} />}
      </Stack>
    </Dialog>
  );
}

function applyWords(changes: readonly PlanStep[]): string {
  if (changes.length !== 1) return `Apply ${counted(changes.length, 'change')}`;
  return changes.some(({ section }) => section === 'from-log')
    ? 'Apply change though only the log asks for it'
    : 'Apply change';
}

interface DecisionProps extends OpenProps {
  readonly view: PlanView;
  /** The only change that it is about; undefined: all of the plan that the app can make, or several. */
  readonly one: PlanStep | undefined;
}

function Decision({ view, plan, dialog, baseUrl, one }: DecisionProps): React.JSX.Element {
  if (one !== undefined) return <OneChange view={view} number={one.number} baseUrl={baseUrl} />;
  return (
    <Stack space="space.150">
      {plan !== null && dialog.isAll && <CoverChoice view={view} plan={plan} id="review" as="h2" isShort />}
      <Stack space="space.050">
        <Text>{accountNamed(view.account)}</Text>
        {dialog.isAll &&
          [view.says, view.extraSays].map((says) => says !== null && <Text key={says}>{says}</Text>)}
        {dialog.isAll && view.destructiveNames.length > 0 && <Destructive names={view.destructiveNames} />}
      </Stack>
      {dialog.isAll && view.statesAfter !== null && (
        <Stack space="space.075">
          <Heading as="h2" size="xsmall">
            All spaces afterwards
          </Heading>
          <StatesBar states={view.statesAfter} />
          <StatesLegend states={view.statesAfter} onOpen={null} />
        </Stack>
      )}
      <ListOfChanges view={view} changes={dialog.changes} isOpen={!dialog.isAll} />
    </Stack>
  );
}

interface OneProps extends Pick<Props, 'baseUrl'> {
  readonly view: PlanView;
  readonly number: number;
}

function OneChange({ view, number, baseUrl }: OneProps): React.JSX.Element {
  return (
    <Stack space="space.100">
      <Text>{accountNamed(view.account)}</Text>
      <AnswerShown
        answer={usePlanChanges(view, [number])}
        says="Loading the change…"
        draw={(changes) => (
          <>
            {changes.map((change) => (
              <Stack key={change.id} space="space.100">
                <Text weight="medium">{change.says}</Text>
                <ChangeDetails
                  change={{ ...change, steps: [], link: null }}
                  baseUrl={baseUrl}
                  onApply={null}
                />
              </Stack>
            ))}
          </>
        )}
      />
    </Stack>
  );
}

interface ListProps {
  readonly view: PlanView;
  readonly changes: readonly PlanStep[];
  readonly isOpen: boolean;
}

/** What is to be made one by one, and whom else it touches. */
function ListOfChanges({ view, changes, isOpen }: ListProps): React.JSX.Element {
  const [open, setOpen] = React.useState(isOpen);
  return (
    <Stack space="space.075" alignInline="start">
      {!isOpen && (
        <OpenButton
          name={`${open ? 'Hide' : 'Show'} the ${counted(changes.length, 'change')}`}
          onOpen={() => {
            setOpen(!open);
          }}
        />
      )}
      {open && (
        <PagedChanges
          view={view}
          changes={changes}
          label="Pages of changes"
          draw={(rows) => (
            <Bullets
              says={rows.map(({ number, says, before, after, warning }) =>
                `${String(number)}. ${says} Before: ${before} After: ${after} ${warning ?? ''}`.trim(),
              )}
            />
          )}
        />
      )}
    </Stack>
  );
}
