import * as React from 'react';
import { Heading, Stack, Text } from '@forge/react';
import type { ReportHead } from '../../report/view';
import { useAnswer } from '../hooks/use-answer';
import type { Desk } from '../hooks/use-desk';
import { useTexts } from '../hooks/use-texts';
import { ask } from '../invoke';
import { Bullets } from '../parts/bullets';
import { Loading } from '../parts/loading';
import { ProblemMessage } from '../parts/problem-message';
import { brokenSays } from '../../report/words/broken-log';
import { countsSentence } from '../view-model/counts';
import { beyondLabel } from '../view-model/profiles';
import { figure } from '../../text/english';
import { BeyondTable } from './beyond-table';
import { NotReadTable } from './not-read-table';
import { RetryTable } from './retry-table';
import { SetAsideTable } from './set-aside-table';
import { UnrecognisedTable } from './unrecognised-table';

interface Props {
  readonly head: ReportHead;
  readonly desk: Desk;
}

/** Every record that is in no space's row, so that nothing of the log is lost from sight, and what the account has too much of. */
export function LogTab({ head: { reportId, log, profile }, desk }: Props): React.JSX.Element {
  const { state, again } = useAnswer(reportId, () => ask('report/lists', { reportId }));
  const texts = useTexts(desk, log);
  const broken = log === null ? null : brokenSays(log.broken);
  const linesAre = log?.linesAre ?? 'lines';
  return (
    <Stack space="space.300">
      <Stack space="space.050">
        <Text>
          {log === null ? 'Every live space of this site was checked, without a log.' : countsSentence(log)}
        </Text>
        {broken !== null && <Text>{broken}</Text>}
      </Stack>
      {state.kind === 'loading' && <Loading says="Loading the lists…" />}
      {state.kind === 'failed' && <ProblemMessage problem={state.problem} onTryAgain={again} />}
      {state.kind === 'loaded' && (
        <>
          {log !== null && state.value.retry !== null && (
            <Part title="Retry these">
              <RetryTable retry={state.value.retry} linesAre={linesAre} />
            </Part>
          )}
          {log !== null && (
            <Part title={`Set aside (${figure(log.setAside)})`}>
              <SetAsideTable lists={state.value} texts={texts} linesAre={linesAre} />
            </Part>
          )}
          {log !== null && (
            <Part title={`Not recognised (${figure(log.unrecognised)})`}>
              <UnrecognisedTable lists={state.value} texts={texts} linesAre={linesAre} />
            </Part>
          )}
          <Part
            title={`Could not be read (${figure(state.value.notRead.length + state.value.notReadNotShown)})`}
          >
            <NotReadTable lists={state.value} texts={texts} linesAre={linesAre} />
          </Part>
          <Part title="What no check can see">
            <Bullets says={state.value.blindSpots.map(({ says }) => says)} />
          </Part>
          <Part title={beyondLabel(profile)}>
            <BeyondTable lists={state.value} texts={texts} linesAre={linesAre} />
          </Part>
        </>
      )}
    </Stack>
  );
}

function Part({
  title,
  children,
}: {
  readonly title: string;
  readonly children: React.ReactNode;
}): React.JSX.Element {
  return (
    <Stack space="space.100">
      <Heading as="h3" size="small">
        {title}
      </Heading>
      {children}
    </Stack>
  );
}
