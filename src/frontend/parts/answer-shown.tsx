import * as React from 'react';
import { Loading } from './loading';
import { ProblemMessage } from './problem-message';
import type { Loadable } from '../view-model/loadable';

interface Props<T> {
  readonly answer: { readonly state: Loadable<T>; readonly again: () => void };
  /** "Loading the changes…" */
  readonly says: string;
  readonly draw: (value: T) => React.JSX.Element;
}

/** What was asked for, once it is here, be it the last answer; why it is not here where it failed. */
export function AnswerShown<T>({ answer: { state, again }, says, draw }: Props<T>): React.JSX.Element {
  if (state.kind === 'failed') return <ProblemMessage problem={state.problem} onTryAgain={again} />;
  if (state.kind === 'loaded') return draw(state.value);
  return state.last === null ? <Loading says={says} /> : draw(state.last);
}
