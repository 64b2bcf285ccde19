import { numberOf, sectionOf, type Change, type Objective, type Plan, type Section } from '../../remedy';
import { counted, figure, listed } from '../../text/english';
import type { GapCounts } from '../gap-counts';
import type { PlanOf } from '../plan-view';
import type { Words } from './words';

/** "14 changes close 66 of 84 gaps; 7 more depend on other people; 11 stay open. 142 extra permissions for Dana Backup, none for anyone else." */
export function planSays(
  plan: Pick<Plan, 'changes'>,
  gaps: GapCounts,
  words: Words,
  of: PlanOf = { kind: 'site' },
): string {
  if (gaps.all === 0) return 'Nothing is missing, so nothing has to change.';
  const sentences = [gapsSay(plan, gaps, of), extraSays(plan, words), fromLogSays(plan), restoredSays(plan)];
  return sentences.filter((sentence) => sentence !== null).join(' ');
}

const inSections = ({ changes }: Pick<Plan, 'changes'>, ...sections: readonly Section[]): readonly Change[] =>
  changes.filter((change) => sections.includes(sectionOf(change)));

/** What becomes of all gaps: each stands once in one part of the sentence. */
function gapsSay(plan: Pick<Plan, 'changes'>, gaps: GapCounts, of: PlanOf): string {
  const { app, open, accepted } = gaps;
  // in a space whose admin can make nothing of what the site's plan does there
  const byOthers = of.kind === 'site-here' && app === 0 && gaps.others > 0;
  const others = byOthers ? 0 : gaps.others;
  const more = app > 0 || byOthers ? ' more' : '';
  const rest = [
    ...(others > 0
      ? [`${figure(others)}${more} ${others === 1 ? 'depends' : 'depend'} on other people`]
      : []),
    ...(gaps.optional > 0
      ? [
          `${figure(gaps.optional)}${others > 0 ? '' : `${more} ${gaps.optional === 1 ? 'depends' : 'depend'}`} on ${optionalWays(plan)}`,
        ]
      : []),
  ];
  const onPurpose = accepted > 0 ? `, ${figure(accepted)} of them on purpose` : '';
  return `${[
    byOthers ? othersClose(plan, gaps) : appCloses(gaps),
    ...(rest.length > 0 ? [rest.join(', ')] : []),
    ...(open > 0 ? [`${figure(open)} ${open === 1 ? 'stays' : 'stay'} open${onPurpose}`] : []),
  ].join('; ')}.`;
}

function appCloses({ all: every, app, changes }: GapCounts): string {
  return app > 0
    ? `${counted(changes, 'change')} ${changes === 1 ? 'closes' : 'close'} ${someOf(app, every)}`
    : `No change that this app can make closes ${every === 1 ? 'the only gap' : `any of the ${counted(every, 'gap')}`}`;
}

/** "Changes 8 and 14 of the site’s plan are for both gaps; other people make them" */
function othersClose(plan: Pick<Plan, 'changes'>, { all: every, others }: GapCounts): string {
  const changes = inSections(plan, 'first', 'app', 'others');
  const [which, are, them] = changes.length === 1 ? ['Change', 'is', 'it'] : ['Changes', 'are', 'them'];
  const numbers = listed(changes.map((change) => String(numberOf(change))));
  return `${which} ${numbers} of the site’s plan ${are} for ${someOf(others, every)}; other people make ${them}`;
}

/** What a gap waits for that no part of the plan closes. */
function optionalWays(plan: Pick<Plan, 'changes'>): string {
  const fromLog = inSections(plan, 'from-log').length > 0;
  const restored = inSections(plan, 'optional').length > 0;
  if (fromLog && restored) return 'optional changes';
  return fromLog ? 'changes that only the log asks for' : 'restoring spaces';
}

/** What the plan itself gives beyond the gaps; a global permission is named, for it opens more than can be counted. */
function extraSays(plan: Pick<Plan, 'changes'>, words: Words): string | null {
  const own = inSections(plan, 'first', 'app', 'others');
  if (own.length === 0) return null;
  const { displayName } = words.account;
  const pairs = given(own);
  const globals = own.flatMap((change) => (change.kind === 'grant-global' ? [change.target.permission] : []));
  if (pairs + globals.length === 0) return `Nothing extra for ${displayName} or anyone else.`;
  const opens = (key: string): string =>
    key === 'ADMINISTER' ? 'everything on this site' : 'on the whole site';
  const parts = [
    ...(pairs > 0 ? [counted(pairs, 'extra permission')] : []),
    ...globals.map((key) => `${words.permission(key)} (${opens(key)})`),
  ];
  return `${listed(parts)} for ${displayName}, none for anyone else.`;
}

function fromLogSays(plan: Pick<Plan, 'changes'>): string | null {
  const changes = inSections(plan, 'from-log').length;
  if (changes === 0) return null;
  return changes === 1
    ? 'One change is for what only the log asks for, and made only if you choose it.'
    : `${figure(changes)} changes are for what only the log asks for, and made only if you choose them.`;
}

function restoredSays(plan: Pick<Plan, 'changes'>): string | null {
  const spaces = plan.changes.filter(({ kind }) => kind === 'restore-project').length;
  if (spaces === 0) return null;
  return `Whoever had access to ${spaces === 1 ? 'the space that is' : `the ${figure(spaces)} spaces that are`} restored has it again.`;
}

/** "the only gap", "both gaps", "all 44 gaps", "41 of 44 gaps". */
function someOf(some: number, all_: number): string {
  if (some < all_) return `${figure(some)} of ${counted(all_, 'gap')}`;
  if (all_ === 1) return 'the only gap';
  return all_ === 2 ? 'both gaps' : `all ${counted(all_, 'gap')}`;
}

/** Everything that the changes give besides, each once. */
export function given(changes: readonly Pick<Change, 'alsoGives'>[]): number {
  return new Set(changes.flatMap(({ alsoGives }) => alsoGives.map((one) => JSON.stringify(one)))).size;
}

const proved = {
  'least-access':
    'It is proved that no plan gives less besides, and that none that gives as little has fewer changes.',
  'fewest-changes':
    'It is proved that no plan has fewer changes, and that none with as few gives less besides.',
} satisfies Record<Objective, string>;

const unproved = {
  'least-access': ({ cost: { pairs } }, bound) =>
    `The site is too large to prove in time that no plan gives less: this one gives ${counted(pairs, 'permission')} besides, and none gives fewer than ${figure(bound)}.`,
  'fewest-changes': ({ cost: { changes } }, bound) =>
    `The site is too large to prove in time that no plan has fewer changes: this one has ${figure(changes)} of that kind, and none has fewer than ${figure(bound)}.`,
} satisfies Record<Objective, (plan: Plan, bound: number) => string>;

/** Whether it is proved that no plan is cheaper, and if not what is known. `between`: the plan is none of both ends. */
export function exactSays(plan: Plan, between: boolean): string {
  if (plan.cost.changes === 0) return 'There is nothing to choose between.';
  if (between) {
    return plan.exact
      ? 'It lies between both ends: it is proved that no plan has both fewer changes and less given besides.'
      : 'It lies between both ends: a good plan, for which there was no time to prove that no other beats it.';
  }
  if (plan.exact) return proved[plan.objective];
  return unproved[plan.objective](plan, Math.max(0, Math.ceil(plan.bound ?? 0)));
}
