import React from 'react';
import { Button, DynamicTable, Heading, Stack, Text, User } from '@forge/react';
import type { ReportLine } from '../../contract';
import { profileLabel } from '../view-model/profiles';
import { dateTime } from '../view-model/words';
import { figure } from '../../text/english';
import { Wide } from '../parts/wide';
import { GapColumns } from './gap-columns';

interface Props {
  readonly reports: readonly ReportLine[];
  readonly shown: string | null;
  readonly onOpen: (reportId: string) => void;
}

const head = {
  cells: [
    { key: 'checked', content: 'Checked', width: 22 },
    { key: 'by', content: 'By', width: 20 },
    { key: 'account', content: 'Backup account', width: 20 },
    { key: 'task', content: 'Task', width: 16 },
    { key: 'spaces', content: 'Spaces', width: 8 },
    { key: 'gaps', content: 'Gaps', width: 14 },
  ],
};

/** The reports of this site, newest first. The last two can be opened; of older ones the numbers are kept. */
export function EarlierReports({ reports, shown, onOpen }: Props): React.JSX.Element | null {
  if (reports.length === 0) return null;
  return (
    <Stack space="space.100">
      <Heading as="h3" size="small">
        {`Reports (${figure(reports.length)})`}
      </Heading>
      <Text color="color.text.subtle">
        The last two can be opened. Of older ones only the numbers are kept, for 90 days at most.
      </Text>
      {reports.length > 1 && <GapColumns reports={reports} shown={shown} />}
      <Wide>
        <DynamicTable
          label="Earlier reports"
          head={head}
          rows={reports.map((line) => ({
            key: line.reportId,
            isHighlighted: line.reportId === shown,
            cells: [
              { key: 'checked', content: checkedCell(line, shown, onOpen) },
              { key: 'by', content: <User accountId={line.by} /> },
              { key: 'account', content: <User accountId={line.accountId} /> },
              { key: 'task', content: <Text>{profileLabel(line.profile)}</Text> },
              { key: 'spaces', content: <Text>{figure(line.projects)}</Text> },
              { key: 'gaps', content: <Text>{figure(line.gaps)}</Text> },
            ],
          }))}
        />
      </Wide>
    </Stack>
  );
}

function checkedCell(line: ReportLine, shown: string | null, onOpen: Props['onOpen']): React.JSX.Element {
  const at = dateTime(line.checkedAt);
  if (line.reportId === shown) return <Text weight="medium">{`${at} (shown)`}</Text>;
  if (!line.rows) return <Text>{at}</Text>;
  return (
    <Button
      spacing="compact"
      onClick={() => {
        onOpen(line.reportId);
      }}
    >
      {`Open ${at}`}
    </Button>
  );
}
