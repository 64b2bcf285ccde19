import React from 'react';
import type { PlanChange } from '../../report/plan-view';
import type { ReportHead } from '../../report/view';
import { useAnswer, valueOf } from '../hooks/use-answer';
import { ask } from '../invoke';
import { Dialog } from '../parts/dialog';
import { Loading } from '../parts/loading';
import { ProblemMessage } from '../parts/problem-message';
import { OpenedSpace } from './opened-space';

interface Props {
  readonly head: ReportHead;
  /** null: no row is open. */
  readonly projectKey: string | null;
  readonly baseUrl: string;
  /** Rises when the report was asked again. */
  readonly revision: number;
  /** Asks whether changes of the plan shall be made; null: none can be now. */
  readonly onApply: ((changes: readonly PlanChange[]) => void) | null;
  readonly onClose: () => void;
  /** The report's rows are no longer true: something was asked again, accepted or taken back. */
  readonly onChanged: () => void;
}

/** An opened row: everything that is known of one project. */
export function ProjectDialog(props: Props): React.JSX.Element | null {
  const { head, projectKey, baseUrl, revision, onApply, onClose, onChanged } = props;
  const { reportId } = head;
  const { state, again } = useAnswer(
    projectKey === null ? null : `${reportId} ${projectKey}`,
    () => ask('report/project', { reportId, key: projectKey ?? '' }),
    String(revision),
  );
  if (projectKey === null) return null;
  const explanation = valueOf(state);
  const name = explanation?.row.name ?? null;
  return (
    <Dialog title={name === null ? projectKey : `${name} (${projectKey})`} onClose={onClose}>
      {state.kind === 'failed' && <ProblemMessage problem={state.problem} onTryAgain={again} />}
      {explanation === null && state.kind === 'loading' && (
        <Loading says={`Loading the explanation of ${projectKey}…`} />
      )}
      {explanation !== null && (
        <OpenedSpace
          key={projectKey}
          head={head}
          explanation={explanation}
          baseUrl={baseUrl}
          onApply={onApply}
          onChanged={() => {
            again();
            onChanged();
          }}
        />
      )}
    </Dialog>
  );
}
