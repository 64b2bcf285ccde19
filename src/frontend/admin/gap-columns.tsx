import * as React from 'react';
import { Box, Inline, xcss } from '@forge/react';
import type { ReportLine } from '../../contract';

interface Props {
  /** Newest first. */
  readonly reports: readonly ReportLine[];
  readonly shown: string | null;
}

/** Pixels of the report with the most gaps. */
const tallest = 96;

/** A column a report by its gaps, the oldest first. It holds no text: the table below says the same. */
export function GapColumns({ reports, shown }: Props): React.JSX.Element {
  const most = Math.max(1, ...reports.map(({ gaps }) => gaps));
  return (
    <Inline space="space.100" alignBlock="end">
      {[...reports].reverse().map(({ reportId, gaps }) => (
        <Box
          key={reportId}
          xcss={xcss({
            backgroundColor:
              reportId === shown
                ? 'color.background.accent.blue.bolder'
                : 'color.background.accent.blue.subtle',
            width: '24px',
            height: `${Math.max(2, Math.round((tallest * gaps) / most))}px`,
          })}
        />
      ))}
    </Inline>
  );
}
