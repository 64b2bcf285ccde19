import * as React from 'react';
import { SectionMessage, Stack, Text } from '@forge/react';
import type { AccountCard, ReportLine } from '../../contract';
import type { SideBySideQuery } from '../../report/side-by-side-view';
import type { ReportHead } from '../../report/view';
import { useAnswer } from '../hooks/use-answer';
import { ask } from '../invoke';
import { Loading } from '../parts/loading';
import { ProblemMessage } from '../parts/problem-message';
import { valueOf } from '../view-model/loadable';
import { CompareForm } from './compare-form';
import { PairsTable } from './pairs-table';
import { ToTakeTable } from './to-take-table';

interface Props {
  readonly head: ReportHead;
  readonly reports: readonly ReportLine[];
  /** Rises when Jira was asked again about the report's spaces. */
  readonly caughtUp: number;
  readonly baseUrl: string;
  readonly viewer: AccountCard;
  readonly onCompare: ((accountId: string) => void) | null;
  readonly onOpenReport: (reportId: string) => void;
}

/** Two accounts side by side: the move of the backup from one to another. */
export function CompareTab({ head, caughtUp, baseUrl, ...form }: Props): React.JSX.Element {
  const { reportId } = head;
  const [query, change] = React.useState<SideBySideQuery>({ state: null, page: 1 });
  const { state, again } = useAnswer(
    reportId,
    () => ask('report/beside', { reportId, query }),
    JSON.stringify([query, caughtUp]),
  );
  const beside = valueOf(state);
  return (
    <Stack space="space.300">
      {state.kind === 'failed' && <ProblemMessage problem={state.problem} onTryAgain={again} />}
      {beside === null && state.kind === 'loading' && <Loading says="Comparing the two accounts…" />}
      {beside?.kind === 'none' && <CompareForm head={head} {...form} />}
      {beside?.kind === 'broken' && (
        <SectionMessage appearance="warning">
          <Text>{beside.says}</Text>
        </SectionMessage>
      )}
      {beside?.kind === 'compared' && (
        <>
          {beside.doubts.length > 0 && (
            <SectionMessage appearance="warning">
              {beside.doubts.map((doubt) => (
                <Text key={doubt}>{doubt}</Text>
              ))}
            </SectionMessage>
          )}
          <PairsTable
            view={beside}
            query={query}
            onQuery={change}
            isLoading={state.kind === 'loading'}
            onOpenReport={form.onOpenReport}
          />
          <ToTakeTable view={beside} baseUrl={baseUrl} />
        </>
      )}
    </Stack>
  );
}
