import React from 'react';
import { valueOf } from '../hooks/use-answer';
import type { PlanPart } from '../hooks/use-plan-part';
import { Loading } from '../parts/loading';
import { ProblemMessage } from '../parts/problem-message';

interface Props<Item> {
  readonly part: PlanPart<Item>;
  /** "Loading the changes…" */
  readonly says: string;
  readonly draw: (items: readonly Item[]) => React.JSX.Element;
}

/** A part of a plan, once it is here. */
export function PartShown<Item>({ part, says, draw }: Props<Item>): React.JSX.Element {
  const { state, again } = part;
  if (state.kind === 'failed') return <ProblemMessage problem={state.problem} onTryAgain={again} />;
  const items = valueOf(state);
  return items === null ? <Loading says={says} /> : draw(items);
}
