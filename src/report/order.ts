import type { Gap } from '../diagnosis/gap';
import { isClosed, isLeft, type StandingProject } from './standing';
import type { RowState } from './view';

/** By UTF-16 code units: the same on every machine. */
export function byCodeUnits(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

const weight = (gap: Gap): number => (gap.tier === 'content' ? 0 : 1);

/** A project's gaps as they are shown: what keeps content from being backed up first, then what most records point to. */
export function leadingFirst<G extends Gap>(gaps: readonly G[]): readonly G[] {
  return [...gaps].sort((one, other) => weight(one) - weight(other) || other.records - one.records);
}

/** The state of a project's row; `rowStates` says what each means. */
export function stateOf({ status, gaps, conditional }: StandingProject): RowState {
  const left = gaps.filter(isLeft);
  if (left.length === 0 && gaps.some((gap) => !isClosed(gap))) return 'accepted';
  if (status !== 'live') return 'not-live';
  if (left.some(({ records }) => records > 0)) return 'failing';
  if (left.length > 0) return 'would-fail-next';
  return conditional.length > 0 ? 'depends' : 'fine';
}
