import * as React from 'react';
import { Heading, Stack, Text } from '@forge/react';
import type { PlanView } from '../../report/plan-view';
import type { PlanStep } from '../../report/change-view';
import type { ApplyDialogState } from '../hooks/use-applying';
import type { PlanAnswer } from '../hooks/use-plan';
import { usePlanChanges } from '../hooks/use-plan-part';
import { AnswerShown } from '../parts/answer-shown';
import { Bullets } from '../parts/bullets';
import { OpenButton } from '../parts/open-button';
import { StatesBar } from '../parts/states-bar';
import { StatesLegend } from '../parts/states-legend';
import { accountNamed } from '../view-model/words';
import { counted } from '../../text/english';
import { ChangeDetails, Destructive } from './change-details';
import { CoverChoice } from './cover-choice';
import { PagedChanges } from './paged-changes';

interface Props {
  readonly view: PlanView;
  /** null: there is nothing to choose here. */
  readonly plan: PlanAnswer | null;
  readonly dialog: ApplyDialogState;
  readonly baseUrl: string;
}

/** What is decided on: one change with its details, or all of the plan that the app can make, or several, with what they come to. */
export function Decision({ view, plan, dialog, baseUrl }: Props): React.JSX.Element {
  const [one, ...others] = dialog.changes;
  if (one !== undefined && others.length === 0 && !dialog.isAll)
    return <OneChange view={view} number={one.number} baseUrl={baseUrl} />;
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

interface OneProps extends Pick<Props, 'view' | 'baseUrl'> {
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

interface ListProps extends Pick<Props, 'view'> {
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
          onOpen={() => setOpen(!open)}
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
