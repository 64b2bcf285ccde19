import type { LozengeProps } from '@forge/react';
import type { MadeChange, MadeState, PlanChange, PlanView } from '../../report/plan-view';
import { dateTime } from './words';
import { counted, figure, listed } from '../../text/english';

type Appearance = NonNullable<LozengeProps['appearance']>;

const states = {
  making: { label: 'Begun, not heard of since', appearance: 'moved' },
  made: { label: 'Made', appearance: 'success' },
  'was-there': { label: 'Was there already', appearance: 'success' },
  'part-made': { label: 'Made in part', appearance: 'moved' },
  refused: { label: 'Refused', appearance: 'removed' },
  failed: { label: 'Failed', appearance: 'removed' },
  undone: { label: 'Undone', appearance: 'default' },
  'undone-elsewhere': { label: 'Changed by somebody else since', appearance: 'default' },
} as const satisfies Record<MadeState, { label: string; appearance: Appearance }>;

export function madeWords(state: MadeState): { readonly label: string; readonly appearance: Appearance } {
  return states[state];
}

/** "change 7 of the plan of 28 Nov 2026, 01:46": the same change has the same name on every page and in the files. */
export function changeName({ inPlan, at }: Pick<MadeChange, 'inPlan' | 'at'>): string {
  if (inPlan === null) return `the change of ${dateTime(at)}`;
  const { number, planMadeAt, space } = inPlan;
  const plan = space === null ? 'the plan' : `the plan of ${space}`;
  return `change ${figure(number)} of ${plan} of ${dateTime(planMadeAt)}`;
}

/** What its button is called: the number alone, as long as no other button has it. */
export function undoName(change: MadeChange, all: readonly MadeChange[]): string {
  const number = change.inPlan?.number;
  const others = all.filter(({ id, undoable }) => undoable && id !== change.id);
  const isAlone = others.every(({ inPlan }) => inPlan?.number !== number);
  return number !== undefined && isAlone ? `Undo change ${figure(number)}` : `Undo ${changeName(change)}`;
}

/** "change 7", "changes 7 and 9". */
export function changesNamed(changes: readonly Pick<PlanChange, 'number'>[]): string {
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

/** Whether a change of the plan is in Jira by now, so that there is nothing left to make. */
export function isMade({ made }: PlanChange): boolean {
  return made !== null && (made.state === 'made' || made.state === 'was-there');
}

/** Whether only the log asks for it: it is made by itself or not at all, and the plan is done without it. */
export function isFromLog({ section }: PlanChange): boolean {
  return section === 'from-log';
}

/** The changes that a plan is made of. */
export function ofTask({ changes }: PlanView): readonly PlanChange[] {
  return changes.filter((change) => !isFromLog(change));
}

/** What everything else of a plan waits for; Jira honours no grant before. */
export function first({ changes }: Pick<PlanView, 'changes'>): readonly PlanChange[] {
  return changes.filter(({ section }) => section === 'first');
}

/** Why nothing of a plan can be applied yet; null: nothing has to be done before. */
export function lockedSays(view: Pick<PlanView, 'changes'>): string | null {
  const waitsFor = first(view);
  if (waitsFor.length === 0) return null;
  const steps = waitsFor.map(({ says }) => says).join(' ');
  return `First: ${steps} Everything else is locked until Jira says that this is done: then check again.`;
}

/** What the app can still make of a plan, in its order: nothing as long as something else comes first. */
export function toApply(view: PlanView): readonly PlanChange[] {
  if (first(view).length > 0) return [];
  return ofTask(view).filter((change) => change.byApp && !isMade(change));
}

/** How far a plan is carried out; null: nothing of it yet. A plan that was left in the middle is found again by this. */
export function carriedOut(view: PlanView): string | null {
  const changes = ofTask(view);
  const done = changes.filter(isMade).length;
  if (done === 0) return null;
  const all = changes.length;
  if (done === all) return 'All of it is done. Check everything again for a new report.';
  const left = toApply(view).length;
  const hands = changes.filter((change) => !change.byApp && !isMade(change)).length;
  const rest = [
    ...(left > 0 ? [`${figure(left)} left for this app`] : []),
    ...(hands > 0 ? [`${figure(hands)} by hand`] : []),
  ];
  return `${figure(done)} of ${counted(all, 'change')} ${done === 1 ? 'is' : 'are'} made; ${rest.join(', ')}.`;
}

/** Who makes the changes of a plan of which nothing is made yet. */
export function whoMakes(view: PlanView): string {
  const changes = ofTask(view);
  const app = changes.filter(({ byApp }) => byApp).length;
  const hands = changes.length - app;
  if (hands === 0) return 'This app can make all of it.';
  const message = hands === 1 ? 'a message to send' : 'a message to send for each';
  if (app === 0) return `All of it is made by hand; there is ${message}.`;
  return `This app can make ${figure(app)} of them; ${figure(hands)} ${hands === 1 ? 'is' : 'are'} made by hand, with ${message}.`;
}
