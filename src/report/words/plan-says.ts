import { numberOf, ofTask, sectionOf, type Change, type Objective, type Plan } from '../../remedy';
import { counted, figure, listed } from '../../text/english';
import type { GapCounts } from '../gap-counts';
import type { PlanOf } from '../plan-view';
import { someOf } from './advice';
import type { Words } from './words';

/** All that is said of the site’s plan as a whole, in one text for files. */
export function planSays(plan: Pick<Plan, 'changes'>, gaps: GapCounts, words: Words): string {
  const says = gapsSay(plan, gaps, { kind: 'site' });
  if (gaps.all === 0) return says;
  const extra = extraSays(plan, words);
  return [says, ...(extra === null ? [] : [extra]), ...alsoSays(plan)].join(' ');
}

/** What is to be known beside the figures: of what only the log asks for, and of spaces that are restored. */
export function alsoSays(plan: Pick<Plan, 'changes'>): readonly string[] {
  return [fromLogSays(plan), restoredSays(plan)].filter((sentence) => sentence !== null);
}

const fromLog = ({ changes }: Pick<Plan, 'changes'>): readonly Change[] =>
  changes.filter((change) => sectionOf(change) === 'from-log');

/** "14 changes close 66 of 84 gaps; 7 more depend on other people; 11 stay open." Each gap stands once in one part. */
export function gapsSay(plan: Pick<Plan, 'changes'>, gaps: GapCounts, of: PlanOf): string {
  if (gaps.all === 0) return 'Nothing is missing, so nothing has to change.';
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
  const acceptedToo = accepted > 0 ? `, ${figure(accepted)} of them accepted` : '';
  return `${[
    byOthers ? othersClose(plan, gaps) : appCloses(gaps),
    ...(rest.length > 0 ? [rest.join(', ')] : []),
    ...(open > 0 ? [`${figure(open)} ${open === 1 ? 'stays' : 'stay'} open${acceptedToo}`] : []),
  ].join('; ')}.`;
}

function appCloses({ all: every, app, changes }: GapCounts): string {
  return app > 0
    ? `${counted(changes, 'change')} ${changes === 1 ? 'closes' : 'close'} ${someOf(app, every)}`
    : every === 1
      ? 'This app cannot close the only gap'
      : `This app can close none of the ${counted(every, 'gap')}`;
}

/** "Changes 8 and 14 of the site’s plan are for both gaps; other people make them" */
function othersClose(plan: Pick<Plan, 'changes'>, { all: every, others }: GapCounts): string {
  const changes = ofTask(plan);
  const [which, are, them] = changes.length === 1 ? ['Change', 'is', 'it'] : ['Changes', 'are', 'them'];
  const numbers = listed(changes.map((change) => String(numberOf(change))));
  return `${which} ${numbers} of the site’s plan ${are} for ${someOf(others, every)}; other people make ${them}`;
}

/** What a gap waits for that no part of the plan closes. */
function optionalWays(plan: Pick<Plan, 'changes'>): string {
  const isFromLog = fromLog(plan).length > 0;
  const restored = plan.changes.some(({ kind }) => kind === 'restore-project');
  if (isFromLog && restored) return 'optional changes';
  return isFromLog ? 'changes that only the log asks for' : 'restoring spaces';
}

/** "142 extra permissions for Dana Backup, none for anyone else." A global permission is named: it opens more than can be counted. */
export function extraSays(plan: Pick<Plan, 'changes'>, words: Words): string | null {
  const own = ofTask(plan);
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
  const changes = fromLog(plan).length;
  if (changes === 0) return null;
  return changes === 1
    ? 'Only the log asks for 1 change. It is made only if you choose it.'
    : `Only the log asks for ${figure(changes)} changes. They are made only if you choose them.`;
}

function restoredSays(plan: Pick<Plan, 'changes'>): string | null {
  const spaces = plan.changes.filter(({ kind }) => kind === 'restore-project').length;
  if (spaces === 0) return null;
  return spaces === 1
    ? 'If the space is restored, everyone who had access has it again.'
    : `If the ${figure(spaces)} spaces are restored, everyone who had access has it again.`;
}

/** Everything that the changes give besides, each once. */
function given(changes: readonly Pick<Change, 'alsoGives'>[]): number {
  return new Set(changes.flatMap(({ alsoGives }) => alsoGives.map((one) => JSON.stringify(one)))).size;
}

/** "Smallest possible (proved)", and if not what is known. */
export function exactSays(plan: Pick<Plan, 'objective' | 'cost' | 'exact' | 'bound'>): string {
  const { objective, cost, exact, bound } = plan;
  if (cost.changes === 0) return 'There is nothing to choose between.';
  if (exact) return proved[objective];
  if (bound === null && objective !== 'balanced')
    return 'Not proved: who is in some roles was not read, and a group there could do more than is known.';
  const least = Math.max(0, Math.ceil(bound ?? 0));
  return unproved[objective](cost, least);
}

const proved = {
  'least-access': 'Smallest possible (proved)',
  balanced: 'No plan has both fewer changes and fewer extra permissions (proved)',
  'fewest-changes': 'Fewest changes possible (proved)',
} satisfies Record<Objective, string>;

const unproved = {
  'least-access': ({ pairs }, least) =>
    `Not proved: there was too little time. No plan has fewer than ${figure(least)} extra; this one has ${figure(pairs)}.`,
  balanced: () => 'Not proved: there was too little time, or not every role was read.',
  'fewest-changes': ({ changes }, least) =>
    `Not proved: there was too little time. No plan has fewer than ${counted(least, 'change')}; this one has ${figure(changes)}.`,
} satisfies Record<Objective, (cost: Plan['cost'], least: number) => string>;
