import { partId, type GapRef } from '../diagnosis/gap-ref';
import {
  firstOf,
  numberOf,
  sectionOf,
  type Change,
  type Plan,
  type Section,
  type Unresolved,
} from '../remedy';

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

/** What a plan says of one space, or of the site: who has a part in closing what, and why the rest is left. By the ids of parts. */
interface Place {
  readonly named: Map<string, Named[]>;
  readonly left: Map<string, Unresolved>;
}

/** The same before anything of it was asked for. */
interface Unread {
  readonly named: (readonly [GapRef, Named])[];
  readonly left: Unresolved[];
}

/**
 * What a plan does about gaps, each told by its parts: the permission in the space, or on each of its work items. What it says of a space is
 * read when that is asked for: most who ask show one space of thousands.
 */
export class GapFates {
  private readonly unread = new Map<string | null, Unread>();
  private readonly places = new Map<string | null, Place>();

  constructor(plan: Pick<Plan, 'changes' | 'leaves'>) {
    // while other people have something to do first, nothing that this app makes counts before
    const waits = firstOf(plan).length > 0;
    for (const change of plan.changes) {
      const fate = worse(fateOfSection[sectionOf(change)], waits ? 'others' : 'app');
      this.name(change.closes, { change, fate });
      this.name(change.mayClose, { change, fate: worse(fate, 'others') });
    }
    for (const leave of staysOpen(plan)) this.unreadOf(leave.project).left.push(leave);
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
    return parts.flatMap((part) => this.at(part.project).left.get(partId(part)) ?? [])[0] ?? null;
  }

  private ofPart(part: GapRef): GapFate {
    const { named, left } = this.at(part.project);
    const id = partId(part);
    const its = named.get(id);
    if (its === undefined || left.has(id)) return 'open';
    return its.reduce<GapFate>((worst, { fate }) => worse(worst, fate), 'app');
  }

  private namedFor(parts: readonly GapRef[]): readonly Named[] {
    return parts.flatMap((part) => this.at(part.project).named.get(partId(part)) ?? []);
  }

  private name(parts: readonly GapRef[], named: Named): void {
    for (const part of parts) this.unreadOf(part.project).named.push([part, named]);
  }

  private unreadOf(project: string | null): Unread {
    const known = this.unread.get(project) ?? { named: [], left: [] };
    this.unread.set(project, known);
    return known;
  }

  private at(project: string | null): Place {
    const known = this.places.get(project) ?? readPlace(this.unreadOf(project));
    this.places.set(project, known);
    return known;
  }
}

function readPlace(unread: Unread): Place {
  const place: Place = { named: new Map(), left: new Map() };
  for (const [part, named] of unread.named) {
    const id = partId(part);
    const known = place.named.get(id);
    if (known === undefined) place.named.set(id, [named]);
    else known.push(named);
  }
  for (const leave of unread.left) place.left.set(partId(leave), leave);
  return place;
}

/**
 * What nothing of the plan closes. What somebody else, or an optional change, may close stands under `leaves` too, until Jira is asked
 * again, and is named by that change.
 */
export function staysOpen({ changes, leaves }: Pick<Plan, 'changes' | 'leaves'>): readonly Unresolved[] {
  const hoped = new Set(changes.flatMap(({ mayClose }) => mayClose.map(partId)));
  return leaves.filter((leave) => !hoped.has(partId(leave)));
}

const byNumber = (one: Change, other: Change): number => numberOf(one) - numberOf(other);
