import type { Gap } from '../diagnosis/gap';
import { isOfItems } from '../diagnosis/of-items';
import {
  isClosed,
  isFailing,
  isLeft,
  uncheckedOf,
  type CurrentGap,
  type CurrentProject,
} from './current-state';
import type { RowState } from './schema/states';

const weight = (gap: Gap): number => (gap.tier === 'content' ? 0 : 1);

/** A project's gaps as they are shown: what keeps content from being backed up first, then what most records point to. */
export function leadingFirst<G extends Gap>(gaps: readonly G[]): readonly G[] {
  return [...gaps].sort((one, other) => weight(one) - weight(other) || other.records - one.records);
}

/** The state of a project's row: the first of `rowStates` that applies. */
export function stateOf(project: CurrentProject): RowState {
  const { gaps, conditional, leftOut } = project;
  const failing = gaps.filter(isFailing);
  const open = gaps.filter((gap) => !isClosed(gap));
  if (project.status !== 'live' || open.some(isUnanswered)) return 'not-checked';
  if (failing.some((gap) => gap.tier === 'content' && !isOfItems(gap))) return 'content';
  if (leftOut !== undefined && open.length + conditional.length > 0) return 'accepted';
  if (conditional.length > 0 || failing.some(isOfItems)) return 'items';
  if (failing.length > 0) return 'settings';
  if (gaps.some(isLeft) || uncheckedOf(project).length > 0) return 'partly';
  return open.length > 0 ? 'accepted' : 'complete';
}

/** Jira gave no verdict on the space at all. */
const isUnanswered = ({ cause }: CurrentGap): boolean =>
  cause.kind === 'unknown' && cause.because.kind === 'verdict-missing';
