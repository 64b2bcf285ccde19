import type { AccountNamed } from '../report/account-named';
import type { GapRef } from '../diagnosis/gap-ref';
import type { GapFix } from '../report/gap-fix';
import type { AcceptedNeed, Ask, LeftOpen, PlanAsked, PlanView } from '../report/plan-view';
import type { MadeChange, PlanChange, PlanStep } from '../report/change-view';
import type { Profile } from '../report/report';
import type { ProjectExplanation } from '../report/space-view';
import type { Outcome } from './outcome';
import type { Started } from './scan';

/** The part of the contract that plans changes and carries them out. */

/** Whether this app may change permissions, as the site's admins set it. Off until one of them switches it on. */
export interface ChangeSwitch {
  readonly on: boolean;
  /** Who set it last, and when; null: nobody did. */
  readonly set: { readonly by: AccountNamed; readonly at: string } | null;
}

/** Which changes are asked for, the newest first: `mostShown` of all, `mostUndoable` of those that can be undone, or the one with an id. */
export interface JournalAsked {
  /** From 1, which is what is left out. */
  readonly page?: number | undefined;
  readonly undoable?: boolean | undefined;
  readonly id?: string | undefined;
}

/** Without Jira's verdicts. */
export const mostUndoable = 500;

/** What this app did on this site, newest first: a page of it. */
export interface ChangeJournal {
  readonly switch: ChangeSwitch;
  /** The number that the next change or undo has to be sent with: one that was sent before is refused. */
  readonly sequence: number;
  readonly changes: readonly MadeChange[];
  /** How many changes there are, and how many of these can be undone. */
  readonly all: number;
  readonly undoable: number;
}

/** What came of one change or undo. `sequence` as in the journal. */
export interface ChangeResult {
  readonly change: MadeChange;
  readonly sequence: number;
}

/** Verdicts that were asked again for one space. */
export interface RecheckView {
  readonly key: string;
  /** ISO. */
  readonly at: string;
  readonly closed: readonly GapRef[];
  readonly open: readonly GapRef[];
  /** Refused now and not a gap of the report. */
  readonly fresh: readonly GapRef[];
  /** "2 of 3 gaps in PAY are closed; Edit issues is still refused." */
  readonly says: string;
  readonly explanation: ProjectExplanation;
}

/** The plan of one space for its own admin. */
export interface SpacePlan extends PlanView {
  /** Where the site's plan has nothing in the space that its admin can make: what they can make themselves. null: nothing, or no need. */
  readonly own: PlanView | null;
  /** What it does about each gap, by `gapId`; of others it knows nothing. */
  readonly fixes: readonly (GapFix & { readonly gap: string })[];
}

/** Needs, and spaces, that one request leaves out or takes back. */
export const mostAtOnce = 500;

export type PlanContract = {
  /** Makes the profile of a report, which a log suggested, the viewer's choice: nothing is made for it before. */
  'profile/choose': (payload: { reportId: string }) => Promise<Outcome<{ readonly profile: Profile }>>;
  /** `asked` null: as it was shown last, else the first one: what the log shows that the backup is to include, with the least access. */
  'plan/view': (payload: { reportId: string; asked: PlanAsked | null }) => Promise<Outcome<PlanView>>;
  /** Changes of the current plan in figures, from one on: `mostSteps`. */
  'plan/steps': (payload: {
    reportId: string;
    planId: string;
    from: number;
  }) => Promise<Outcome<readonly PlanStep[]>>;
  /** Some changes of the current plan, by number, with their words: at most `mostShown`. */
  'plan/changes': (payload: {
    reportId: string;
    planId: string;
    numbers: readonly number[];
  }) => Promise<Outcome<readonly PlanChange[]>>;
  /** A page of what it leaves open, and of its messages: `mostShown` each, from 1. */
  'plan/leaves': (payload: {
    reportId: string;
    planId: string;
    page: number;
  }) => Promise<Outcome<readonly LeftOpen[]>>;
  'plan/asks': (payload: {
    reportId: string;
    planId: string;
    page: number;
  }) => Promise<Outcome<readonly Ask[]>>;
  /**
   * Leaves needs out on purpose: gaps of the report (`GapExplanation.needs`), or whole spaces by key, with the gaps of later
   * reports: at most `mostAtOnce` of each. The reason has 1 to 300 characters. `until`: the last day on which it counts, at most 366 days ahead; absent: until it is
   * taken back. Answers everything that is accepted for the report's account.
   */
  'need/accept': (payload: {
    reportId: string;
    needs: readonly GapRef[];
    spaces: readonly string[];
    reason: string;
    until?: string;
  }) => Promise<Outcome<{ readonly accepted: readonly AcceptedNeed[] }>>;
  /** Takes back what was accepted, as `AcceptedNeed` names it: needs, and whole spaces by key. */
  'need/take-back': (payload: {
    reportId: string;
    needs: readonly GapRef[];
    spaces: readonly string[];
  }) => Promise<Outcome<{ readonly accepted: readonly AcceptedNeed[] }>>;
  /** Everything that is accepted for the report's account. */
  'need/accepted': (payload: {
    reportId: string;
  }) => Promise<Outcome<{ readonly accepted: readonly AcceptedNeed[] }>>;
  'change/journal': (payload: JournalAsked) => Promise<Outcome<ChangeJournal>>;
  'change/switch': (payload: { on: boolean }) => Promise<Outcome<ChangeSwitch>>;
  /** Makes one change of the current plan, asUser. `byItself`: one that only the log asks for, or that is optional, chosen by itself; else it is refused. */
  'change/apply': (payload: {
    reportId: string;
    planId: string;
    changeId: string;
    sequence: number;
    byItself?: boolean | undefined;
  }) => Promise<Outcome<ChangeResult>>;
  /** Asks Jira whether it grants now what a change was to close. */
  'change/confirm': (payload: { id: string }) => Promise<Outcome<ChangeResult>>;
  'change/undo': (payload: { id: string; sequence: number }) => Promise<Outcome<ChangeResult>>;
  /** One space: Jira is asked anew for every permission of the profile and of the report's gaps, there and on the site. */
  'report/check-again': (payload: { reportId: string; key: string }) => Promise<Outcome<RecheckView>>;
  /**
   * Asks again about some of the spaces that changes touched since they were last asked about (`ReportHead.changed`). To be called
   * until none is left, or `asked` is 0.
   */
  'report/catch-up': (payload: {
    reportId: string;
  }) => Promise<Outcome<{ readonly asked: number; readonly left: number }>>;
  /** Everything: a new scan with the findings of that report, whose report says what has changed since. */
  'scan/again': (payload: { reportId: string }) => Promise<Outcome<Started>>;
  'project/plan': () => Promise<Outcome<SpacePlan>>;
  'project/journal': (payload: JournalAsked) => Promise<Outcome<ChangeJournal>>;
  'project/apply': (payload: {
    planId: string;
    changeId: string;
    sequence: number;
    byItself?: boolean | undefined;
  }) => Promise<Outcome<ChangeResult>>;
  'project/confirm': (payload: { id: string }) => Promise<Outcome<ChangeResult>>;
  'project/undo': (payload: { id: string; sequence: number }) => Promise<Outcome<ChangeResult>>;
};
