import * as React from 'react';
import { Button, Inline, Text } from '@forge/react';
import type { ReportHead } from '../../report/view';
import { taskInLine } from '../view-model/profiles';
import { dateTime } from '../view-model/words';

interface Props {
  readonly head: ReportHead;
  readonly formShown: boolean;
  /** Unfolds the form, or folds it away again. */
  readonly onForm: () => void;
  /** null: a check is under way, so that none can be started. */
  readonly onCheckAgain: (() => void) | null;
}

/** The form of a report that is looked at, folded into one line: whose access was checked, for what, when and by whom. */
export function CheckLine({ head, formShown, onForm, onCheckAgain }: Props): React.JSX.Element {
  return (
    <Inline spread="space-between" alignBlock="center" space="space.100" rowSpace="space.100" shouldWrap>
      <Text>
        {`${head.account.displayName} · ${taskInLine(head.profile)} · checked ${dateTime(head.checkedAt)} by ${head.by.displayName}`}
      </Text>
      <Inline space="space.100">
        {head.canCheckAgain && (
          <Button isDisabled={onCheckAgain === null} onClick={() => onCheckAgain?.()}>
            Check again
          </Button>
        )}
        <Button onClick={onForm}>{formShown ? 'Hide the form' : 'New check'}</Button>
      </Inline>
    </Inline>
  );
}
