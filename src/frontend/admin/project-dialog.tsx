import React from 'react';
import { SectionMessage, Stack, Text } from '@forge/react';
import type { ReportHead } from '../../report/view';
import { useAnswer } from '../hooks/use-answer';
import { ask } from '../invoke';
import { Dialog } from '../parts/dialog';
import { Explanation } from '../parts/explanation';
import { Loading } from '../parts/loading';
import { ProblemMessage } from '../parts/problem-message';

interface Props {
  readonly head: ReportHead;
  /** null: no row is open. */
  readonly projectKey: string | null;
  readonly baseUrl: string;
  readonly onClose: () => void;
}

/** An opened row: everything that is known of one project. */
export function ProjectDialog({ head, projectKey, baseUrl, onClose }: Props): React.JSX.Element | null {
  const { reportId } = head;
  const { state, again } = useAnswer(projectKey === null ? null : `${reportId} ${projectKey}`, () =>
    ask('report/project', { reportId, key: projectKey ?? '' }),
  );
  if (projectKey === null) return null;
  const name = state.kind === 'loaded' ? state.value.row.name : null;
  return (
    <Dialog title={name === null ? projectKey : `${name} (${projectKey})`} onClose={onClose}>
      {state.kind === 'loading' && <Loading says={`Loading the explanation of ${projectKey}…`} />}
      {state.kind === 'failed' && <ProblemMessage problem={state.problem} onTryAgain={again} />}
      {state.kind === 'loaded' && (
        <Stack space="space.200">
          {state.value.gaps.length === 0 && (
            <SectionMessage appearance={state.value.row.state === 'fine' ? 'success' : 'information'}>
              <Text>{state.value.row.says}</Text>
            </SectionMessage>
          )}
          <Explanation
            explanation={state.value}
            level={2}
            baseUrl={baseUrl}
            linesAre={head.log?.linesAre ?? null}
          />
        </Stack>
      )}
    </Dialog>
  );
}
