import type { AccountNamed } from './account-named';
import type { Addressee, ChangeKind, Section } from '../remedy';
import type { ChangeCounts } from './gap-counts';
import type { MadeState } from './schema/states';

/** What the pages show of a change, before it is made and after: worded, JSON only. */

/** Which change of which plan: the one name that a change has on the pages, in the journal and in the files. */
export interface InPlan {
  readonly number: number;
  /** When that plan was made, ISO. */
  readonly planMadeAt: string;
  /** The space that it is the plan of, by key; null: the site's. */
  readonly space: string | null;
}

/** A change in figures: a page is sent those of the whole plan, however many there are, and their words as it shows them. */
export interface PlanStep {
  /** c1, c2, … in the order in which they are made. */
  readonly id: string;
  /** From 1: its number wherever it is named. */
  readonly number: number;
  /** `from-log`: only the log asks for it, so it is made by itself or not at all. */
  readonly section: Section;
  readonly kind: ChangeKind;
  /** The open gaps of the report that are counted at this change: each gap at one change alone. */
  readonly counts: ChangeCounts;
  /** Extra permissions and licences. */
  readonly extra: number;
  /** Those of `extra` that delete, move, rewrite what is others' or administer. */
  readonly destructive: number;
  /** Whether this app can make it. */
  readonly byApp: boolean;
  /** What became of it, where this app made it and it was not undone since; null: nothing. */
  readonly state: MadeState | null;
}

/** A change with its words. */
export interface PlanChange extends PlanStep {
  /** "Add Dana Backup to the role Developers in PAY.": at most 12 words, names not counted; what deletes or administers is named. */
  readonly says: string;
  /** The same for its row in a table, where what it gives stands beside it. */
  readonly title: string;
  /** "Closes Browse spaces in PAY, OPS and 3 more." */
  readonly closesSays: string;
  /** Lines by space: "In PAY: Add comments, Edit issues". Empty: nothing besides. */
  readonly alsoGives: readonly string[];
  /** Names of those that delete, move, rewrite what is others' or administer. */
  readonly destructiveNames: readonly string[];
  /** "142 extra permissions for Dana Backup, none for anyone else.", "Everyone who had access to OLD has it again." */
  readonly besides: string;
  /** "In the role Developers of PAY: Lee, Mia. Dana Backup is not." */
  readonly before: string;
  readonly after: string;
  /** The click path by hand. */
  readonly steps: readonly string[];
  readonly link: { readonly label: string; readonly path: string } | null;
  /** Who has to make it; null: this app. */
  readonly addressee: AddresseeNamed | null;
  /** What it waits for: "Waits for change 1." null: nothing. */
  readonly locked: string | null;
  /** A message in Markdown to whoever can make it; null where the app can. */
  readonly handOff: string | null;
  /** What the admin ought to be warned of: a global permission, a licence. */
  readonly warning: string | null;
  /** The entry of the journal that made it, where `state` has any. */
  readonly made: MadeChange | null;
}

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
  readonly by: AccountNamed;
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
    readonly by: AccountNamed;
    readonly at: string;
  } | null;
}

/** "Ask Lee Lead, who leads HID": who has to make a change that this app cannot make. */
export interface AddresseeNamed extends Addressee {
  /** "Lee Lead, who leads HID", "A site admin". */
  readonly says: string;
}

export type { MadeState };
