import * as React from 'react';
import { Button, Inline, Stack } from '@forge/react';
import type { PlanStep } from '../../report/change-view';
import type { ReportHead } from '../../report/view';
import { useAnswer } from '../hooks/use-answer';
import { ask } from '../invoke';
import { AnswerShown } from '../parts/answer-shown';
import { Dialog } from '../parts/dialog';
import { valueOf } from '../view-model/loadable';
import { spaceTitle } from '../view-model/map-words';
import { OpenedSpace } from './opened-space';

interface Props {
  readonly head: ReportHead;
  readonly projectKey: string;
  /** Keys of the spaces that are shown, this one among them. */
  readonly among: readonly string[];
  readonly baseUrl: string;
  /** Rises when the report was asked again. */
  readonly revision: number;
  readonly onMove: (projectKey: string) => void;
  /** Asks whether changes of the plan shall be made; null: none can be now. */
  readonly onApply: ((changes: readonly PlanStep[]) => void) | null;
  readonly onClose: () => void;
  /** The report's rows are no longer true: something was asked again, accepted or taken back. */
  readonly onChanged: () => void;
}

/** An opened space: what is missing, why, and the one advice; the spaces beside it are one press away. */
export function ProjectDialog(props: Props): React.JSX.Element {
  const { head, projectKey, among, baseUrl, revision, onMove, onApply, onClose, onChanged } = props;
  const { reportId } = head;
  const answer = useAnswer(
    `${reportId} ${projectKey}`,
    () => ask('report/project', { reportId, key: projectKey }),
    String(revision),
  );
  const name = valueOf(answer.state)?.row.name ?? null;
  const at = among.indexOf(projectKey);
  return (
    <Dialog title={spaceTitle({ key: projectKey, name })} onClose={onClose}>
      <Stack space="space.100">
        {among.length > 1 && (
          <Inline space="space.100" alignInline="end">
            <Neighbour word="‹ Previous" projectKey={at > 0 ? among[at - 1] : undefined} onMove={onMove} />
            <Neighbour word="Next ›" projectKey={among[at + 1]} onMove={onMove} />
          </Inline>
        )}
        <AnswerShown
          answer={answer}
          says={`Loading the explanation of ${projectKey}…`}
          draw={(explanation) => (
            <OpenedSpace
              key={projectKey}
              head={head}
              explanation={explanation}
              baseUrl={baseUrl}
              onApply={onApply}
              onChanged={() => {
                answer.again();
                onChanged();
              }}
            />
          )}
        />
      </Stack>
    </Dialog>
  );
}

interface NeighbourProps {
  readonly word: string;
  /** undefined: there is none on this page. */
  readonly projectKey: string | undefined;
  readonly onMove: (projectKey: string) => void;
}

function Neighbour({ word, projectKey, onMove }: NeighbourProps): React.JSX.Element {
  return (
    <Button
      appearance="subtle"
      spacing="compact"
      isDisabled={projectKey === undefined}
      onClick={() => {
        if (projectKey !== undefined) onMove(projectKey);
      }}
    >
      {word}
    </Button>
  );
}
