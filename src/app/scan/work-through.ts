import type { StepAllowance } from '../../jira/allowance';
import type { FactName } from './facts';
import type { ScanEntry } from './record';
import type { AnyStage, HeldUp, ItemEnd, Learn, StepContext } from './stage';

/** Items in work at one time; Atlassian advises 5 to 10 calls at once. */
const width = 5;

export type StageEnd = { readonly kind: 'finished' | 'out-of-allowance' } | HeldUp;

/**
 * Works through the items of a stage, some at a time and in order, from where the entry stands. What an item learns counts when
 * it and all before it are done, so that a stage can go on from a single number.
 */
export async function workThrough(
  stage: AnyStage,
  begun: ScanEntry,
  step: StepContext,
  allowance: StepAllowance,
): Promise<{ readonly entry: ScanEntry; readonly end: StageEnd }> {
  const { store } = step;
  const sizes = (items: readonly unknown[]): number =>
    items.reduce<number>((sum, item) => sum + (stage.size?.(item) ?? 1), 0);
  let entry = begun;
  if (!entry.planned) {
    const planned = await stage.plan(step);
    store.addToDo(stage.name, planned);
    entry = { ...entry, planned: true, items: 0, done: 0, total: sizes(planned) };
  }
  for (;;) {
    const items = await store.toDo(stage.name);
    if (entry.items >= items.length) return { entry, end: { kind: 'finished' } };
    const room = Math.min(width, allowance.callsLeft());
    if (room === 0) return { entry, end: { kind: 'out-of-allowance' } };
    const wave = items.slice(entry.items, entry.items + room);
    const ends = await Promise.all(wave.map((item) => attempt(stage, item, step)));
    for (const [at, { end, learned }] of ends.entries()) {
      if (end.kind !== 'done') return { entry, end };
      for (const take of learned) take();
      const more = end.more ?? [];
      store.addToDo(stage.name, more);
      entry = {
        ...entry,
        items: entry.items + 1,
        done: entry.done + sizes(wave.slice(at, at + 1)),
        total: entry.total + sizes(more),
      };
    }
  }
}

async function attempt(
  stage: AnyStage,
  item: unknown,
  step: StepContext,
): Promise<{ readonly end: ItemEnd<unknown>; readonly learned: readonly (() => void)[] }> {
  const learned: (() => void)[] = [];
  const learn: Learn = <Name extends FactName>(
    name: Name,
    ...facts: Parameters<typeof step.store.add<Name>>[1][]
  ) => learned.push(() => step.store.add(name, ...facts));
  return { end: await stage.work(item, step, learn), learned };
}
