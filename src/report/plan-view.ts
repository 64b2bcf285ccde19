import type { GapRef } from '../diagnosis/gap-ref';
import type { BackupCover, Cost, Objective } from '../remedy';
import type { AddresseeNamed, PlanChange, PlanStep } from './change-view';
import type { AccountNamed } from './account-named';
import type { GapCounts } from './gap-counts';
import type { RowState } from './schema/states';

/** What the pages show of a plan: worded, JSON only. */

/** Which plan is asked for. */
export interface PlanAsked {
  /** What the backup is to include. */
  readonly cover: BackupCover;
  readonly objective: Objective;
}

/** Whose plan it is: the site's, what that does in the one space of a page, or a plan of that space alone. */
export type PlanOf =
  { readonly kind: 'site' | 'site-here' } | { readonly kind: 'space'; readonly key: string };

/** Changes in figures that one answer has. */
export const mostSteps = 4_000;

/** How many changes, gaps that stay open and messages an answer has: what a page shows at once. */
export const mostShown = 25;

/** A list by its length, and of it what is shown first. */
export interface Listed<Item> {
  readonly all: number;
  readonly first: readonly Item[];
}

/** A page of a list, from 1; null: all of it. */
export function pageOf<Item>(all: readonly Item[], page: number | null): readonly Item[] {
  return page === null ? all : all.slice((page - 1) * mostShown, page * mostShown);
}

export interface AcceptedNeed extends GapRef {
  /** "Browse spaces in OLD", "Everything in OLD". */
  readonly says: string;
  /** The whole space, later gaps too; `permission` is null then. */
  readonly whole: boolean;
  readonly by: AccountNamed;
  /** ISO. */
  readonly at: string;
  readonly reason: string;
  /** The last day on which it counts, in UTC. Absent: until it is taken back. */
  readonly until?: string;
}

export interface Ask {
  readonly addressee: AddresseeNamed;
  /** Numbers of the changes that it asks for. */
  readonly changes: readonly number[];
  /** "15. Share the board 42 with Dana Backup.", "15. Share … And 6 more." */
  readonly says: string;
  /** In Markdown, to be sent. */
  readonly message: string;
}

/** An answer to what the backup is to include. */
export interface CoverChoice {
  readonly cover: BackupCover;
  /** "Content and space settings" */
  readonly name: string;
  /** "14 changes; 142 extra, 36 destructive", "the same, and Administer Jira by a site admin"; null: there was no time for it. */
  readonly price: string | null;
  readonly asked: PlanAsked;
  readonly chosen: boolean;
  /** Least access, balanced, fewest changes; empty where there is nothing to choose between. */
  readonly ways: readonly {
    readonly objective: Objective;
    /** "Balanced (14 changes, 148 extra)" */
    readonly says: string;
    readonly asked: PlanAsked;
    readonly chosen: boolean;
  }[];
}

/** A gap that stays open. */
export interface LeftOpen extends Omit<GapRef, 'issue'> {
  /** "Edit issues on PAY-1 and PAY-2" */
  readonly what: string;
  readonly says: string;
}

export interface PlanView {
  readonly planId: string;
  /** Where more of it is asked for; null: of one space, and all of it is here. */
  readonly reportId: string | null;
  /** ISO. Together with a number it names a change. */
  readonly madeAt: string;
  readonly of: PlanOf;
  readonly asked: PlanAsked;
  /** Whom its changes are for: names are not unique, so the id is shown wherever one is applied. */
  readonly account: AccountNamed;
  /** Whether an admin chose what the account is there for; false: a log suggests it, and nothing of the plan is made. */
  readonly profileChosen: boolean;
  /** What becomes of all gaps of the report: the parts add up to `all`. */
  readonly gaps: GapCounts;
  /** "14 changes close 66 of 84 gaps; 7 more depend on other people, 4 on restoring spaces; 7 stay open." */
  readonly says: string;
  /** "142 extra permissions for Dana Backup, none for anyone else." What holds on the whole site is named. null: there is no plan. */
  readonly extraSays: string | null;
  /** What else is to be known of the whole: of what only the log asks for, of spaces that are restored. */
  readonly besidesSays: readonly string[];
  /** Names of the destructive permissions that the changes give beyond the task, each once. */
  readonly destructiveNames: readonly string[];
  /** "Smallest possible (proved)", and if not what is known; null: of a part of a site nothing is claimed. */
  readonly exactSays: string | null;
  readonly exact: boolean;
  /** What the backup may include, with the price of each; empty in a plan of one space. */
  readonly choices: readonly CoverChoice[];
  /** One message an addressee, for all that this person has to do; changes of the section "optional" are not in it. */
  readonly asks: Listed<Ask>;
  /** A message in Markdown to whoever creates team-managed spaces; null: the plan adds the account to the same role of at most one. */
  readonly forCreators: string | null;
  /** The spaces by state once this app has made its changes; null: of one space, or nothing is left for the app. */
  readonly statesAfter: Readonly<Record<RowState, number>> | null;
  readonly cost: Cost;
  /** An answer has the first `mostSteps` of a report's plan: a page asks for the rest, and shows a plan once all are here. */
  readonly changes: readonly PlanStep[];
  /** How many there are. */
  readonly allChanges: number;
  /** The first of each section with their words; others are asked for by number. Of one space: all. */
  readonly shown: readonly PlanChange[];
  /** Why nothing of it can be made yet; null: nothing has to be done before. */
  readonly lockedSays: string | null;
  readonly leaves: Listed<LeftOpen>;
  readonly accepted: readonly AcceptedNeed[];
  /** What the backup will not include by what was chosen; empty: nothing is lost. */
  readonly lost: readonly string[];
  /** What could not be read for it, in sentences: it was taken at its worst. */
  readonly notKnown: readonly string[];
}
