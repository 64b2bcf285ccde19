import React from 'react';
import { Button, Inline, Text } from '@forge/react';

interface Props {
  /** null: the viewer cannot switch it on here. */
  readonly onSwitchOn: (() => void) | null;
}

/** What stands where changes could be applied, for as long as this app may not make any. */
export function SwitchedOff({ onSwitchOn }: Props): React.JSX.Element {
  if (onSwitchOn === null)
    return (
      <Text>
        This app may not change permissions on this site. A Jira admin can let it, in Jira settings, Apps,
        Permission Gaps, under Changes by this app. Each change can also be made by hand.
      </Text>
    );
  return (
    <Inline space="space.100" alignBlock="center" rowSpace="space.050" shouldWrap>
      <Text>This app may not change permissions yet. Switch that on to apply the plan from here.</Text>
      <Button onClick={onSwitchOn}>Switch it on…</Button>
    </Inline>
  );
}
