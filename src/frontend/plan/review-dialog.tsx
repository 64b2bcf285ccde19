import * as React from 'react';
import { Button, Checkbox, LoadingButton, Stack } from '@forge/react';
import type { PlanView } from '../../report/plan-view';
import type { PlanStep } from '../../report/change-view';
import { checkedIn } from '../events';
import type { ApplyDialogState, Applying } from '../hooks/use-applying';
import type { Changes } from '../hooks/use-changes';
import type { PlanAnswer } from '../hooks/use-plan';
import { Dialog } from '../parts/dialog';
import { ProblemMessage } from '../parts/problem-message';
import { runTitle } from '../view-model/run-words';
import { counted } from '../../text/english';
import { Decision } from './decision';
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

function Open({
  view,
  plan,
  applying,
  changes,
  baseUrl,
  dialog,
}: Props & { readonly dialog: ApplyDialogState }): React.JSX.Element {
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
        onClick={() => dialog.apply?.()}
      >
        {applyWords(dialog.changes)}
      </LoadingButton>
    </>
  );
  return (
    <Dialog title={title} width="large" answers={answers} onClose={applying.close}>
      <Stack space="space.150">
        <RunPanel changes={changes} isShown={isRun} />
        {!isRun && view !== null && <Decision view={view} plan={plan} dialog={dialog} baseUrl={baseUrl} />}
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
