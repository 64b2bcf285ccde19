import type { ReportProject } from '../report';
import type { RowState } from '../view';

/** The words of a state after the number of its spaces, in the order in which they are told: together they are all spaces. */
const words = {
  content: 'missing content',
  items: 'with some work items hidden',
  settings: 'missing settings only',
  partly: 'partly checked',
  accepted: 'with accepted gaps only',
  complete: 'complete',
  'not-checked': 'not checked',
} satisfies Record<RowState, string>;

export function statesIn(
  projects: readonly Pick<ReportProject, 'state'>[],
): readonly { readonly state: RowState; readonly spaces: number; readonly says: string }[] {
  return (Object.keys(words) as RowState[])
    .map((state) => ({
      ...{ state, says: words[state] },
      spaces: projects.filter((project) => project.state === state).length,
    }))
    .filter(({ spaces }) => spaces > 0);
}
