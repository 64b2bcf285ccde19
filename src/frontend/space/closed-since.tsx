import * as React from 'react';
import { Heading, Stack } from '@forge/react';
import type { ProjectExplanation } from '../../report/space-view';
import { Bullets } from '../parts/bullets';
import { gapHeading } from '../parts/levels';

/** Gaps of the report that this one checked again, closed since. */
export function ClosedSince({
  entries,
}: {
  readonly entries: ProjectExplanation['closedSince'];
}): React.JSX.Element | null {
  if (entries.length === 0) return null;
  return (
    <Stack space="space.075">
      <Heading {...gapHeading(2)}>Closed since the earlier report</Heading>
      <Bullets says={entries.map(({ says }) => says)} />
    </Stack>
  );
}
