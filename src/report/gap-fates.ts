import { partId, type GapRef } from '../diagnosis/gap-ref';
import { numberOf, sectionOf, type Change, type Plan, type Section, type Unresolved } from '../remedy';

/**
 * What becomes of a gap, the best first. app: a change of this app closes it · others: it may close once other people have done
 * their part · optional: it may close by a change that is no part of the plan (a space is restored, or what only the log asks
 * for is given) · open: nothing of the plan closes it.
 */
const gapFates = ['app', 'others', 'optional', 'open'] as const;
export type GapFate = (typeof gapFates)[number];

const fateOfSection = {
  first: 'others',
  app: 'app',
  others: 'others',
  'from-log': 'optional',
  optional: 'optional',
} as const satisfies Record<Section, GapFate>;

const worse = (one: GapFate, other: GapFate): GapFate =>
  gapFates.indexOf(one) > gapFates.indexOf(other) ? one : other;

interface Named {
  readonly change: Change;
  readonly fate: GapFate;
}

/** What a plan does about gaps, each told by its parts: the permission in the space, or on each of its work items. */
export class GapFates {
  private readonly named = new Map<string, Named[]>();
  private readonly left = new Map<string, Unresolved>();

  constructor({ changes, leaves }: Pick<Plan, 'changes' | 'leaves'>) {
    // while other people have something to do first, nothing that this app makes counts before
    const waits = changes.some((change) => sectionOf(change) === 'first');
    for (const change of changes) {
      const fate = worse(fateOfSection[sectionOf(change)], waits ? 'others' : 'app');
      this.name(change.closes, { change, fate });
      this.name(change.mayClose, { change, fate: worse(fate, 'others') });
    }
    const hoped = new Set(changes.flatMap(({ mayClose }) => mayClose.map(partId)));
    // what others may do something about stands under `leaves` too, until Jira is asked again
    for (const leave of leaves) {
      const id = partId(leave);
      if (!hoped.has(id)) this.left.set(id, leave);
    }
  }

  /** A gap shares the fate of its worst part. */
  of(parts: readonly GapRef[]): GapFate {
    return parts.reduce<GapFate>((worst, part) => worse(worst, this.ofPart(part)), 'app');
  }

  /** The changes that have a part in closing a gap, in their order. */
  changesFor(parts: readonly GapRef[]): readonly Change[] {
    return [...new Set(this.namedFor(parts).map(({ change }) => change))].sort(byNumber);
  }

  /** The one change that a gap is counted at: the first of those that share its fate. null: it stays open. */
  countedAt(parts: readonly GapRef[]): Change | null {
    const fate = this.of(parts);
    const its = this.namedFor(parts).filter((one) => one.fate === fate);
    return its.map(({ change }) => change).sort(byNumber)[0] ?? null;
  }

  /** Why the first part stays open that does; null: none does, or no reason is known. */
  leftFor(parts: readonly GapRef[]): Unresolved | null {
    return parts.flatMap((part) => this.left.get(partId(part)) ?? [])[0] ?? null;
  }

  private ofPart(part: GapRef): GapFate {
    const id = partId(part);
    const its = this.named.get(id);
    if (its === undefined || this.left.has(id)) return 'open';
    return its.reduce<GapFate>((worst, { fate }) => worse(worst, fate), 'app');
  }

  private namedFor(parts: readonly GapRef[]): readonly Named[] {
    return parts.flatMap((part) => this.named.get(partId(part)) ?? []);
  }

  private name(parts: readonly GapRef[], named: Named): void {
    for (const part of parts) {
      const id = partId(part);
      const known = this.named.get(id);
      if (known === undefined) this.named.set(id, [named]);
      else known.push(named);
    }
  }
}

/** What nothing of the plan closes: without what somebody else, or an optional change, may close, which stands there. */
export function staysOpen(plan: Pick<Plan, 'changes' | 'leaves'>): readonly Unresolved[] {
  const fates = new GapFates(plan);
  return plan.leaves.filter((leave) => fates.of([leave]) === 'open');
}

const byNumber = (one: Change, other: Change): number => numberOf(one) - numberOf(other);
