import * as React from 'react';
import { List, ListItem, Text } from '@forge/react';

interface Props {
  readonly says: readonly string[];
  readonly type?: 'unordered' | 'ordered';
}

/** Sentences as a list. Each is a Text, for UI Kit breaks a name without blanks nowhere else. */
export function Bullets({ says, type = 'unordered' }: Props): React.JSX.Element {
  return (
    <List type={type}>
      {says.map((sentence, at) => (
        <ListItem key={`${String(at)} ${sentence}`}>
          <Text>{sentence}</Text>
        </ListItem>
      ))}
    </List>
  );
}
