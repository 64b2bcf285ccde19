import * as React from 'react';
import { Stack, Text } from '@forge/react';
import type { MadeChange } from '../../report/change-view';
import { newestFirst } from '../apply/drive-undo';
import { Bullets } from '../parts/bullets';
import { Confirm } from '../parts/confirm';
import { Paged } from '../parts/paged';
import { changeName } from '../view-model/made-words';
import { accountNamed, dateTime } from '../view-model/words';
import { capital, counted } from '../../text/english';

interface Props {
  readonly changes: readonly MadeChange[];
  readonly onYes: () => void;
  readonly onNo: () => void;
}

/** What is to be taken back, and the question whether it shall be. */
export function UndoDialog({ changes, onYes, onNo }: Props): React.JSX.Element {
  const one = changes.length === 1;
  return (
    <Confirm
      title={one ? 'Undo this change in Jira?' : `Undo these ${counted(changes.length, 'change')} in Jira?`}
      yes={one ? 'Undo it' : `Undo all ${String(changes.length)}`}
      no="Cancel"
      width="large"
      onYes={onYes}
      onNo={onNo}
    >
      <Stack space="space.150">
        <Text>
          {`This app removes only what it added, as you${one ? '' : ', the newest first'}. The backup account loses what ${one ? 'the change' : 'they'} gave it. Later edits by others are kept and listed.`}
        </Text>
        <Paged
          items={newestFirst(changes)}
          label="Pages of changes to undo"
          draw={(shown) => (
            <Bullets
              says={shown.map((change) =>
                `${capital(changeName(change))}: ${change.says} ${accountNamed(change.account)} Made by ${change.by.displayName} on ${dateTime(change.at)}. ${change.unsureSays ?? ''}`.trim(),
              )}
            />
          )}
        />
      </Stack>
    </Confirm>
  );
}
