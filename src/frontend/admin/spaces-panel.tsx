import React, { useState } from 'react';
import { Box, Inline, Pagination, Stack, Text } from '@forge/react';
import { pageIn } from '../events';
import type { ReportPage } from '../../report/view';
import { firstQuery, type ReportAnswer } from '../hooks/use-report';
import { evidenceLegend } from '../view-model/evidence';
import { NoRows } from './no-rows';
import { ReportFilters } from './report-filters';
import { SpacesTable } from './spaces-table';
import { counted } from '../../text/english';

interface Props {
  readonly page: ReportPage;
  readonly report: ReportAnswer;
  readonly onOpen: (projectKey: string) => void;
}

function shownSentence(matching: number): string {
  const spaces = `${counted(matching, 'space')}.`;
  return matching === 0 ? spaces : `${spaces} Open one for its explanation.`;
}

/** The table of projects with its filters, its order and its pages, all of them worked out behind. */
export function SpacesPanel({ page, report, onOpen }: Props): React.JSX.Element {
  // The text field keeps what was typed until it is renewed.
  const [renewed, setRenewed] = useState(0);
  const isLoading = report.page.kind === 'loading';
  return (
    <Stack space="space.200">
      <ReportFilters key={renewed} head={page.head} query={report.query} onChange={report.change} />
      <Box role="status">
        <Text color="color.text.subtle">{shownSentence(page.matching)}</Text>
      </Box>
      {page.rows.length === 0 ? (
        <NoRows
          head={page.head}
          onShowAll={() => {
            report.change(firstQuery);
            setRenewed(renewed + 1);
          }}
        />
      ) : (
        <SpacesTable rows={page.rows} hasLog={page.head.log !== null} isLoading={isLoading} onOpen={onOpen} />
      )}
      {page.pages > 1 && (
        <Inline alignInline="center">
          <Pagination
            label="Pages of spaces"
            previousLabel="Previous page"
            nextLabel="Next page"
            pageLabel="Page"
            pages={Array.from({ length: page.pages }, (_, index) => index + 1)}
            selectedIndex={page.page - 1}
            max={7}
            onChange={(...given: unknown[]) => {
              const chosen = pageIn(...given);
              if (chosen !== null) report.change({ page: chosen });
            }}
          />
        </Inline>
      )}
      {page.rows.some((row) => row.evidence !== null) && (
        <Text color="color.text.subtle" size="small">
          {evidenceLegend}
        </Text>
      )}
    </Stack>
  );
}
