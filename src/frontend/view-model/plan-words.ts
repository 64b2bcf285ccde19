import type { PlanView } from '../../report/plan-view';
import type { PlanChange, PlanStep } from '../../report/change-view';
import { sectionNames, type PlanHeading } from '../../report/words/sections';
import { dateTime } from './words';
import { counted, figure, listed } from '../../text/english';

/** "change 7", "changes 7 and 9". */
export function changesNamed(changes: readonly Pick<PlanStep, 'number'>[]): string {
  const numbers = listed(changes.map(({ number }) => String(number)));
  return `${changes.length === 1 ? 'change' : 'changes'} ${numbers}`;
}

/** Which plan it is, as the journal names it. */
export function planName({ of, madeAt }: Pick<PlanView, 'of' | 'madeAt'>): string {
  const at = dateTime(madeAt);
  switch (of.kind) {
    case 'site':
      return `The plan of ${at}.`;
    case 'site-here':
      return `From the site’s plan of ${at}, with its numbers.`;
    case 'space':
      return `The plan of ${of.key} of ${at}, made for this space alone.`;
  }
}

type Section = PlanStep['section'];
type Counted = Pick<PlanStep, 'counts' | 'extra' | 'destructive'>;

/** "17 gaps · 11 spaces" */
export function closesWords({ counts: { gaps, spaces } }: Pick<Counted, 'counts'>): string {
  if (gaps === 0) return '–';
  return spaces === 0 ? counted(gaps, 'gap') : `${counted(gaps, 'gap')} · ${counted(spaces, 'space')}`;
}

/** "30, 11 destructive" */
export function extraWords({ extra, destructive }: Pick<Counted, 'extra' | 'destructive'>): string {
  return destructive === 0 ? figure(extra) : `${figure(extra)}, ${figure(destructive)} destructive`;
}

/** What one change gives besides: in new spaces nobody can count it. */
export function extraOf(
  change: Pick<PlanChange, 'kind' | 'extra' | 'destructive' | 'destructiveNames'>,
): string {
  if (change.kind !== 'add-default-to-role') return extraWords(change);
  const { length } = change.destructiveNames;
  return length === 0 ? 'In new spaces' : `In new spaces, ${figure(length)} destructive`;
}

/** What several changes come to; each gap is counted at one of them alone. */
export function totalOf(changes: readonly Counted[]): Counted {
  const sum = (of: (change: Counted) => number): number =>
    changes.reduce((before, change) => before + of(change), 0);
  return {
    counts: {
      gaps: sum(({ counts }) => counts.gaps),
      spaces: sum(({ counts }) => counts.spaces),
      records: sum(({ counts }) => counts.records),
    },
    extra: sum(({ extra }) => extra),
    destructive: sum(({ destructive }) => destructive),
  };
}

/** What is said under a heading. */
const sectionTexts = {
  first: { note: 'Nothing else counts in Jira before this is done.', folded: false },
  app: { note: null, folded: false },
  others: { note: null, folded: false },
  'from-log': { note: 'Outside the task. Each is made by itself and never with the others.', folded: false },
  optional: { note: 'Not part of the plan. Make each by itself, if you want it.', folded: true },
  creators: {
    note: 'They have no default roles. Send this message to those who create them.',
    folded: true,
  },
  open: { note: null, folded: true },
  'not-known': {
    note: 'The plan assumes the worst here. It may do more than is needed, never less.',
    folded: true,
  },
} satisfies Record<PlanHeading, { readonly note: string | null; readonly folded: boolean }>;

/** What stands above a section of a plan. */
export function sectionWords(section: PlanHeading): {
  readonly title: string;
  readonly note: string | null;
  /** Nobody has to do anything about it. */
  readonly folded: boolean;
} {
  return { title: sectionNames[section], ...sectionTexts[section] };
}

/** The changes of a section, in the order of the plan. */
export function inSection({ changes }: Pick<PlanView, 'changes'>, section: Section): readonly PlanStep[] {
  return changes.filter((change) => change.section === section);
}

/** "25 changes: 14 this app can make, 7 for other people, 4 optional." The parts add up to the number on the tab. */
export function changesSay(view: Pick<PlanView, 'changes'>): string {
  const parts = (
    [
      ['first', 'to do first'],
      ['app', 'this app can make'],
      ['others', 'for other people'],
      ['from-log', 'by the log only'],
      ['optional', 'optional'],
    ] as const
  )
    .map(([section, words]) => ({ count: inSection(view, section).length, words }))
    .filter(({ count }) => count > 0)
    .map(({ count, words }) => `${figure(count)} ${words}`);
  const all = counted(view.changes.length, 'change');
  return parts.length === 0 ? 'No change closes any of these gaps.' : `${all}: ${parts.join(', ')}.`;
}
