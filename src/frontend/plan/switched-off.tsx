import React from 'react';
import { Text } from '@forge/react';

/** What stands where changes could be applied, for as long as this app may not make any and the viewer cannot let it. */
export function SwitchedOff(): React.JSX.Element {
  return (
    <Text>
      This app may not change permissions on this site. A Jira admin can allow it: Jira settings → Apps →
      Permission Gaps → Settings. Each change can also be made by hand.
    </Text>
  );
}
