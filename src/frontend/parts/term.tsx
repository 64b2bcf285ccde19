import * as React from 'react';
import { Text } from '@forge/react';

/** A word and what is said of it, on one line. */
export function Term({ word, says }: { readonly word: string; readonly says: string }): React.JSX.Element {
  return (
    <Text>
      <Text as="strong">{`${word}: `}</Text>
      {says}
    </Text>
  );
}
