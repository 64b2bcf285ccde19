import * as React from 'react';
import { useAnswer } from '../hooks/use-answer';
import { ask } from '../invoke';
import { AnswerShown } from '../parts/answer-shown';
import { AdminDesk } from './admin-desk';

/** The admin page: nothing but a sentence for whoever may not use it. */
export function AdminPage(): React.JSX.Element {
  const overview = useAnswer('overview', () => ask('admin/overview'));
  return (
    <AnswerShown
      answer={overview}
      says="Loading Permission Gaps…"
      draw={(value) => <AdminDesk overview={value} onStale={overview.again} />}
    />
  );
}
