import * as React from 'react';
import { Heading, Stack } from '@forge/react';
import type { ReportHead } from '../../report/view';
import { StatesBar } from '../parts/states-bar';
import { StatesLegend } from '../parts/states-legend';

type States = ReportHead['numbers']['states'];

/** All spaces before changes were made, and as Jira says now. */
export function BeforeAndAfter({
  before,
  now,
}: {
  readonly before: States;
  readonly now: States;
}): React.JSX.Element {
  return (
    <Stack space="space.150">
      {(
        [
          ['Before', before],
          ['Now', now],
        ] as const
      ).map(([title, states]) => (
        <Stack key={title} space="space.050">
          <Heading as="h3" size="xsmall">
            {title}
          </Heading>
          <StatesBar states={states} />
          <StatesLegend states={states} onOpen={null} />
        </Stack>
      ))}
    </Stack>
  );
}
