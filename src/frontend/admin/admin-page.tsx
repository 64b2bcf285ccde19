import React from 'react';
import { useAnswer, valueOf } from '../hooks/use-answer';
import { ask } from '../invoke';
import { Loading } from '../parts/loading';
import { ProblemMessage } from '../parts/problem-message';
import { AdminDesk } from './admin-desk';

/** The admin page: nothing but a sentence for whoever may not use it. */
export function AdminPage(): React.JSX.Element {
  const { state, again } = useAnswer('overview', () => ask('admin/overview'));
  if (state.kind === 'failed') return <ProblemMessage problem={state.problem} onTryAgain={again} />;
  const overview = valueOf(state);
  if (overview === null) return <Loading says="Loading Permission Gaps…" />;
  return <AdminDesk overview={overview} onStale={again} />;
}
