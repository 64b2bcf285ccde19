import * as React from 'react';
import { SectionMessage, Stack, Text } from '@forge/react';
import type { ShownReport } from '../hooks/use-shown-report';
import { Loading } from '../parts/loading';
import { ProblemMessage } from '../parts/problem-message';
import { ChangedSince } from './changed-since';
import { SinceEarlier } from './since-earlier';

/** What is to be known of a report before its verdict: that it is not here, may be wrong, or is behind. */
export function ReportNotes({ shown }: { readonly shown: ShownReport }): React.JSX.Element {
  const { report, page, catchUp } = shown;
  const head = page?.head ?? null;
  return (
    <Stack space="space.100">
      {report.page.kind === 'failed' && (
        <ProblemMessage problem={report.page.problem} onTryAgain={report.again} />
      )}
      {report.page.kind === 'loading' && head === null && <Loading says="Loading the report…" />}
      {head !== null && head.warnings.length > 0 && (
        <SectionMessage appearance="warning" title="Look at this first">
          {head.warnings.map((warning) => (
            <Text key={warning.kind}>{warning.says}</Text>
          ))}
        </SectionMessage>
      )}
      <ChangedSince changed={head?.changed ?? 0} catchUp={catchUp} />
      {head?.since != null && <SinceEarlier since={head.since} />}
    </Stack>
  );
}
