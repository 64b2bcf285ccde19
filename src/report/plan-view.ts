import type { ChangeKind, Cost, ParetoPoint, Objective, Section } from '../remedy';
import type { GapCounts } from './gap-counts';

/** What the pages show of a plan: worded, JSON only. */

/** Which plan is asked for. */
export interface PlanAsked {
  readonly objective: Objective;
  /** Also back up the site's settings. */
  readonly settings: boolean;
  /** A plan between both ends: how much a pair and a change weigh against each other. null: the objective's own end. */
  readonly between: { readonly pair: number; readonly change: number } | null;
}

/** A need of the plan or of the report. `project` is a key, null for a global permission; `issue` where it is the work item's. */
export interface NeedPlace {
  readonly project: string | null;
  readonly permission: string | null;
  readonly issue?: string;
  /** Tells gaps of one permission apart, and objects that no permission stands for. */
  readonly gap?: string;
}

/** Whose plan it is: the site's, what that does in the one space of a page, or a plan of that space alone. */
export type PlanOf =
  { readonly kind: 'site' | 'site-here' } | { readonly kind: 'space'; readonly key: string };

/** Which change of which plan: the one name that a change has on the pages, in the journal and in the files. */
export interface InPlan {
  readonly number: number;
  /** When that plan was made, ISO. */
  readonly planMadeAt: string;
  /** The space that it is the plan of, by key; null: the site's. */
  readonly space: string | null;
}

export interface PlanChange {
  /** c1, c2, … in the order in which they are made. */
  readonly id: string;
  /** From 1: its number wherever it is named. */
  readonly number: number;
  /** `from-log`: only the log asks for it, so it is made by itself or not at all. */
  readonly section: Section;
  readonly kind: ChangeKind;
  /** "Add Dana Backup to the role Developers in PAY." */
  readonly says: string;
  /** "Closes Browse spaces in PAY, OPS and 3 more." */
  readonly closesSays: string;
  readonly closes: readonly NeedPlace[];
  /** What it is meant to close and the model cannot prove. */
  readonly mayClose: readonly NeedPlace[];
  /** Lines by space: "In PAY: Add comments, Edit issues". Empty: nothing besides. */
  readonly alsoGives: readonly string[];
  readonly alsoGivesCount: number;
  /** "Gives nothing else.", "Everybody who had access to OLD has it again." */
  readonly besides: string;
  /** "In the role Developers of PAY: Lee, Mia. Dana Backup is not." */
  readonly before: string;
  readonly after: string;
  /** The click path by hand. */
  readonly steps: readonly string[];
  readonly link: { readonly label: string; readonly path: string } | null;
  /** Whether this app can make it. */
  readonly byApp: boolean;
  /** A message in Markdown to whoever can make it; null where the app can. */
  readonly handOff: string | null;
  /** What the admin ought to be warned of: a global permission, a licence. */
  readonly warning: string | null;
  /** The entry of the journal that made it, where this app did and it was not undone since. */
  readonly made: MadeChange | null;
}

export const madeStates = [
  'making',
  'made',
  'was-there',
  'part-made',
  'refused',
  'failed',
  'undone',
  'undone-elsewhere',
] as const;
/**
 * making: begun and not heard of since · made · was-there: it was so already, nothing was written · part-made: some of its writes
 * were made · refused, failed: nothing was written · undone · undone-elsewhere: somebody else took it back or changed it.
 */
export type MadeState = (typeof madeStates)[number];

/** A change that this app carried out, from the record that is kept of it. */
export interface MadeChange {
  readonly id: string;
  /** Its place in the journal: later ones have a greater one. */
  readonly sequence: number;
  /** null: an earlier release made it and kept no number. */
  readonly inPlan: InPlan | null;
  readonly kind: ChangeKind;
  readonly says: string;
  /** Whom it was made for. */
  readonly account: AccountNamed;
  readonly by: { readonly accountId: string; readonly displayName: string };
  /** ISO. */
  readonly at: string;
  readonly state: MadeState;
  /** What became of it, in one sentence or two. */
  readonly stateSays: string;
  /** Jira's word on what it was to close: how many of how many it grants now; null: not asked yet. */
  readonly verdict: {
    readonly granted: number;
    readonly of: number;
    /** ISO. */
    readonly at: string;
    readonly says: string;
  } | null;
  /** Whether it can be taken back by this app. */
  readonly undoable: boolean;
  /** What of it may be somebody else's, to be asked before it is taken back; absent: nothing. */
  readonly unsureSays?: string;
  /** Who took it back, and when. */
  readonly undone: {
    readonly by: { readonly accountId: string; readonly displayName: string };
    readonly at: string;
  } | null;
}

export interface AcceptedNeed extends NeedPlace {
  /** "Browse spaces in OLD", "Everything in OLD". */
  readonly says: string;
  /** The whole space, later gaps too; `permission` is null then. */
  readonly whole: boolean;
  readonly by: { readonly accountId: string; readonly displayName: string };
  /** ISO. */
  readonly at: string;
  readonly reason: string;
}

/** An account by its name, and by its id: two may have one name. */
export interface AccountNamed {
  readonly accountId: string;
  readonly displayName: string;
}

export interface PlanView {
  readonly planId: string;
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
  /** "3 changes close 41 of 44 gaps; 3 stay open. 12 extra permissions for Dana Backup, none for anyone else." */
  readonly says: string;
  /** Whether it is proved that no plan is cheaper, and if not what is known; null: of a part of a site nothing is claimed. */
  readonly exactSays: string | null;
  readonly exact: boolean;
  readonly cost: Cost;
  readonly changes: readonly PlanChange[];
  /** Gap by gap; `issues`: its work items that stay open. */
  readonly leaves: readonly (Omit<NeedPlace, 'issue'> & {
    readonly issues: readonly string[];
    readonly what: string;
    readonly says: string;
  })[];
  /** Plans that no other beats, fewest pairs first. */
  readonly front: readonly (ParetoPoint & { readonly asked: PlanAsked; readonly chosen: boolean })[];
  readonly accepted: readonly AcceptedNeed[];
  /** What the backup goes without while the settings are not asked for; empty: nothing is lost, or they are asked for. */
  readonly lostWithoutSettings: readonly string[];
  /** What could not be read for it, in sentences: it was taken at its worst. */
  readonly notKnown: readonly string[];
}
