import * as React from 'react';
import type { PlanView } from '../../report/plan-view';
import type { PlanChange, PlanStep } from '../../report/change-view';
import { usePlanChanges } from '../hooks/use-plan-part';
import { AnswerShown } from '../parts/answer-shown';
import { Paged } from '../parts/paged';

interface Props {
  readonly view: PlanView;
  readonly changes: readonly PlanStep[];
  /** "Pages of changes". */
  readonly label: string;
  /** Draws the changes of a page with their words. */
  readonly draw: (changes: readonly PlanChange[]) => React.JSX.Element;
}

/** Changes of a plan, one page of them at a time; the words of a page are asked for where they did not come with the plan. */
export function PagedChanges({ changes, label, ...page }: Props): React.JSX.Element {
  return <Paged items={changes} label={label} draw={(steps) => <PageOfChanges steps={steps} {...page} />} />;
}

interface PageProps extends Pick<Props, 'view' | 'draw'> {
  readonly steps: readonly PlanStep[];
}

function PageOfChanges({ view, steps, draw }: PageProps): React.JSX.Element {
  const part = usePlanChanges(
    view,
    steps.map(({ number }) => number),
  );
  return <AnswerShown answer={part} says="Loading the changes…" draw={draw} />;
}
