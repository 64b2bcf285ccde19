import * as React from 'react';
import { Button, Heading, Stack, Text, User } from '@forge/react';
import type { ReportLine } from '../../contract';
import { profileLabel } from '../view-model/profiles';
import { dateTime } from '../view-model/words';
import { figure } from '../../text/english';
import { Table } from '../parts/table';
import { GapColumns } from './gap-columns';

interface Props {
  readonly reports: readonly ReportLine[];
  readonly shown: string | null;
  readonly onOpen: (reportId: string) => void;
}

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
      <Table
        label="Earlier reports"
        columns={[
          { title: 'Checked', width: 22, cell: (line) => checkedCell(line, shown, onOpen) },
          { title: 'By', width: 20, cell: ({ by }) => <User accountId={by} /> },
          { title: 'Backup account', width: 20, cell: ({ accountId }) => <User accountId={accountId} /> },
          { title: 'Task', width: 16, cell: ({ profile }) => profileLabel(profile) },
          { title: 'Spaces', width: 8, cell: ({ projects }) => figure(projects) },
          { title: 'Gaps', width: 14, cell: ({ gaps }) => figure(gaps) },
        ]}
        items={reports}
        isFixedSize
        keyOf={({ reportId }) => reportId}
        isHighlighted={({ reportId }) => reportId === shown}
      />
    </Stack>
  );
}

function checkedCell(line: ReportLine, shown: string | null, onOpen: Props['onOpen']): React.JSX.Element {
  const at = dateTime(line.checkedAt);
  if (line.reportId === shown) return <Text weight="medium">{`${at} (shown)`}</Text>;
  if (!line.rows) return <Text>{at}</Text>;
  return (
    <Button spacing="compact" onClick={() => onOpen(line.reportId)}>
      {`Open ${at}`}
    </Button>
  );
}
