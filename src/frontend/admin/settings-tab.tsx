import * as React from 'react';
import { Heading, Stack } from '@forge/react';
import type { Changes } from '../hooks/use-changes';
import type { Erasing } from '../hooks/use-erase';
import type { Switching } from '../hooks/use-switch';
import { ChangeSwitch } from './change-switch';
import { EraseSection } from './erase-section';
import { WatchSection } from './watch-section';
import type { AccountCard } from '../../contract';
import type { Watching } from '../hooks/use-watch';
import { valueOf } from '../view-model/loadable';

interface Props {
  readonly changes: Changes;
  readonly switching: Switching;
  readonly erasing: Erasing;
  readonly watching: Watching;
  /** The account that was checked last; null: none was. */
  readonly account: AccountCard | null;
}

/** Whether this app may change permissions, what it watches, what is stored, and how all of it is deleted. */
export function SettingsTab(props: Props): React.JSX.Element {
  const { changes, switching, erasing, watching, account } = props;
  const journal = valueOf(changes.journal);
  return (
    <Stack space="space.300">
      {journal !== null && (
        <Stack space="space.100">
          <Heading as="h3" size="small">
            Changes by this app
          </Heading>
          <ChangeSwitch now={journal.switch} switching={switching} />
        </Stack>
      )}
      <WatchSection watching={watching} account={account} />
      <EraseSection erasing={erasing} />
    </Stack>
  );
}
