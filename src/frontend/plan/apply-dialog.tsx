import React from 'react';
import { Heading, Stack, Text } from '@forge/react';
import type { AccountNamed, PlanChange } from '../../report/plan-view';
import { Card } from '../parts/card';
import { Confirm } from '../parts/confirm';
import { isFromLog } from '../view-model/plan-words';
import { accountNamed } from '../view-model/words';
import { BeforeAfter } from './before-after';
import { counted } from '../../text/english';

interface Props {
  readonly account: AccountNamed;
  readonly changes: readonly PlanChange[];
  readonly onYes: () => void;
  readonly onNo: () => void;
}

/** Every change before and after, in words, and the question whether it shall be made. */
export function ApplyDialog({ account, changes, onYes, onNo }: Props): React.JSX.Element {
  const these = changes.length === 1 ? 'this change' : `these ${counted(changes.length, 'change')}`;
  return (
    <Confirm
      title={`Make ${these} in Jira?`}
      yes={yesWords(changes)}
      no="Make nothing"
      width="large"
      onYes={onYes}
      onNo={onNo}
    >
      <Stack space="space.200">
        <Text weight="medium">{accountNamed(account)}</Text>
        <Text>
          {changes.length === 1
            ? 'It is made as you: Jira’s own rights decide, and its audit log names you. Then Jira is asked whether it counts. You can undo it on this page.'
            : 'They are made as you, one after the other: Jira’s own rights decide, and its audit log names you. After each one Jira is asked whether it counts. The first one that Jira refuses or does not honour stops the rest. You can undo them on this page.'}
        </Text>
        {changes.map((change) => (
          <Shown key={change.id} change={change} />
        ))}
      </Stack>
    </Confirm>
  );
}

function yesWords(changes: readonly PlanChange[]): string {
  if (changes.length > 1) return `Yes, make all ${String(changes.length)}`;
  return changes.some(isFromLog) ? 'Yes, make it though only the log asks for it' : 'Yes, make it';
}

function Shown({ change }: { readonly change: PlanChange }): React.JSX.Element {
  return (
    <Card>
      <Stack space="space.100">
        <Heading as="h2" size="xsmall">
          {`Change ${String(change.number)}: ${change.says}`}
        </Heading>
        <Text>{change.closesSays}</Text>
        <BeforeAfter change={change} place={null} />
      </Stack>
    </Card>
  );
}
