import * as React from 'react';
import { Pressable, Text, xcss } from '@forge/react';

interface Props {
  readonly name: string;
  readonly onOpen: () => void;
}

const plain = xcss({
  backgroundColor: 'color.background.neutral.subtle',
  padding: 'space.0',
  textAlign: 'start',
  ':hover': { backgroundColor: 'color.background.neutral.subtle.hovered' },
});

// No hooks here: a table calls what stands in its cells as plain functions.

/** The name of a thing that opens its explanation: a button that looks like a link. */
export function OpenButton({ name, onOpen }: Props): React.JSX.Element {
  return (
    <Pressable xcss={plain} onClick={onOpen}>
      <Text color="color.link" weight="medium" maxLines={2}>
        {name}
      </Text>
    </Pressable>
  );
}
