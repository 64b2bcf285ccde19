import type { Change, Closed, Objective, Plan } from '../../remedy';
import { counted, number } from './phrases';

/** What a plan does, counted: distinct gaps that its changes for the task close, those that only changes for the log close, and all. */
export function planCounts({ changes, leaves }: Pick<Plan, 'changes' | 'leaves'>): {
  readonly closed: number;
  readonly hoped: number;
  readonly fromLog: number;
  readonly all: number;
} {
  const keyOf = ({ project, permission, issue }: Closed) => JSON.stringify([project, permission, issue]);
  const own = changes.filter(({ fromLog }) => fromLog !== true);
  const closed = new Set(own.flatMap(({ closes }) => closes.map(keyOf)));
  const beside = (keys: readonly string[]) => new Set(keys.filter((key) => !closed.has(key)));
  const hoped = beside(own.flatMap(({ mayClose }) => mayClose.map(keyOf)));
  const ofLog = changes.filter(({ fromLog }) => fromLog === true);
  const fromLog = beside(ofLog.flatMap(({ closes }) => closes.map(keyOf)));
  const all = new Set([...closed, ...hoped, ...fromLog, ...leaves.map(keyOf)]);
  return { closed: closed.size, hoped: hoped.size, fromLog: fromLog.size, all: all.size };
}

/** "3 changes close 41 of 44 gaps and give 12 permissions besides." What only the log asks for is said apart. */
export function planSays(plan: Plan): string {
  const own = { ...plan, changes: plan.changes.filter(({ fromLog }) => fromLog !== true) };
  return `${taskSays(own, planCounts(plan))}${fromLogSays(plan)}${single(plan)}`;
}

function fromLogSays(plan: Plan): string {
  const changes = plan.changes.filter(({ fromLog }) => fromLog === true).length;
  if (changes === 0) return '';
  const { fromLog } = planCounts(plan);
  const of = changes === 1 ? 'a change of its own' : `${number(changes)} changes of their own`;
  return ` Only the log asks for ${counted(fromLog, 'other permission')}: there ${changes === 1 ? 'is' : 'are'} ${of}, made only if you choose ${changes === 1 ? 'it' : 'them'}.`;
}

function taskSays(plan: Plan, { closed, hoped, fromLog, all }: ReturnType<typeof planCounts>): string {
  if (all === 0) return 'Nothing is missing, so nothing has to change.';
  if (plan.changes.length === 0) {
    if (fromLog === all) return 'What the account is there for needs no change.';
    const proposed = fromLog === 0 ? 'that this app may propose' : 'for what the account is there for';
    return `No change ${proposed} closes ${all === 1 ? 'the only gap' : `any of the ${counted(all, 'gap')}`}.`;
  }
  const changes = counted(plan.changes.length, 'change');
  const alone = plan.changes.length === 1;
  if (closed === 0 && hoped > 0) return `${changes}, made by others, may close ${someOf(hoped, all)}.`;
  const pairs = given(plan.changes);
  const besides = pairs === 0 ? 'nothing' : counted(pairs, 'permission');
  const perhaps =
    hoped === 0 ? '' : ` ${counted(hoped, 'more gap')} may close once others have done their part.`;
  const does = `${alone ? 'closes' : 'close'} ${someOf(closed, all)} and ${alone ? 'gives' : 'give'} ${besides} besides`;
  return `${changes} ${does}.${perhaps}`;
}

/** "the only gap", "both gaps", "all 44 gaps", "41 of 44 gaps". */
function someOf(some: number, all: number): string {
  if (some < all) return `${number(some)} of ${counted(all, 'gap')}`;
  if (all === 1) return 'the only gap';
  return all === 2 ? 'both gaps' : `all ${counted(all, 'gap')}`;
}

/** The report counts a permission of a space once; a plan counts each work item that is refused for it. */
function single({ changes, leaves }: Plan): string {
  const named = [...changes.flatMap(({ closes, mayClose }) => [...closes, ...mayClose]), ...leaves];
  const items = new Set(named.flatMap(({ issue }) => issue ?? []));
  return items.size > 1 ? ' Each work item counts by itself here.' : '';
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
    `The site is too large to prove in time that no plan gives less: this one gives ${counted(pairs, 'permission')} besides, and none gives fewer than ${number(bound)}.`,
  'fewest-changes': ({ cost: { changes } }, bound) =>
    `The site is too large to prove in time that no plan has fewer changes: this one has ${number(changes)} of that kind, and none has fewer than ${number(bound)}.`,
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
