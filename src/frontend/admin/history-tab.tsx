import * as React from 'react';
import { Stack, Text } from '@forge/react';
import type { ReportLine } from '../../contract';
import type { AcceptedNeed } from '../../report/plan-view';
import type { Changes } from '../hooks/use-changes';
import { Loading } from '../parts/loading';
import type { ReportHead } from '../../report/view';
import { ProblemMessage } from '../parts/problem-message';
import { ChangesMade } from '../plan/changes-made';
import { costSays } from '../view-model/cost-says';
import { valueOf } from '../view-model/loadable';
import { AcceptedList } from './accepted-list';
import { EarlierReports } from './earlier-reports';

interface Props {
  readonly reports: readonly ReportLine[];
  /** The report that the page shows. */
  readonly shown: string | null;
  readonly onOpen: (reportId: string) => void;
  readonly changes: Changes;
  /** What the check cost that made that report; null: the page shows none. */
  readonly cost: ReportHead['cost'] | null;
  /** What is accepted of the report's gaps. */
  readonly accepted: readonly AcceptedNeed[];
  readonly onAccepted: () => void;
}

/** What was: the earlier reports, what this app changed with the way back, and what was accepted. */
export function HistoryTab({
  reports,
  shown,
  onOpen,
  changes,
  cost,
  accepted,
  onAccepted,
}: Props): React.JSX.Element {
  const { journal } = changes;
  const known = valueOf(journal);
  return (
    <Stack space="space.300">
      <EarlierReports reports={reports} shown={shown} onOpen={onOpen} />
      {cost !== null && <Text>{costSays(cost)}</Text>}
      {journal.kind === 'loading' && <Loading says="Looking up what this app changed…" />}
      {journal.kind === 'failed' && (
        <ProblemMessage problem={journal.problem} onTryAgain={changes.lookAgain} />
      )}
      {known !== null && <ChangesMade journal={known} changes={changes} as="h3" />}
      {shown !== null && <AcceptedList reportId={shown} accepted={accepted} onTakenBack={onAccepted} />}
    </Stack>
  );
}
