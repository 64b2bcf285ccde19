import type { Cause, CauseKind, Gap } from '../../diagnosis/gap';
import type { ByKind } from '../by-kind';
import type { ChainStep } from '../chain-view';
import type { Way } from '../steps/reach';
import type { Place } from '../words/place';
import type { Words } from '../words/words';

/** The gap that has the cause, and where it is. */
export interface Told {
  readonly gap: Gap;
  readonly place: Place;
  readonly words: Words;
}

/** All that is said of a cause. Its general page stands in docs/causes. */
export interface CauseRecord {
  /** One sentence that names the objects that somebody would have to change. */
  readonly says: string;
  /** What to do, and on which screen of Jira. */
  readonly way: Way;
  /** What comes after that: Jira can be asked again, or only the next log tells, or there may be nothing to change. */
  readonly last: 'check' | 'run' | null;
  /** What stands between the account and what it wants. */
  readonly chain: readonly ChainStep[];
  /** "restricted to roles": why work items are hidden, where the cause is a work item's own. */
  readonly hidden?: string;
  /** What stands for the cause where Jira was not asked about a permission. */
  readonly witness?: string;
}

type Causes = ByKind<Cause, readonly [told: Told], CauseRecord>;

/** The records of some kinds. */
export type CausesOf<Kind extends CauseKind> = Pick<Causes, Kind>;
