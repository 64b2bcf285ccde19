import { grouped } from '../../text/grouped';
import type { Conditional, Gap } from '../../diagnosis/gap';
import { counted, named } from '../../text/english';
import { isolated } from '../../text/isolated';
import { causeWords } from './cause-words';
import { byAccount, byWorkItem, passes } from '../words/chain-steps';
import { leadingFirst } from '../order';
import { isLeft, type CurrentGap, type CurrentProject } from '../current-state';
import type { Chain, ChainStep } from '../chain-view';
import type { Place } from '../words/place';
import { sinceMark } from '../words/taken-away';
import { wantedName } from '../words/wanted';
import type { Words } from '../words/words';

/** The steps of one gap, from the account to the last. */
export function stepsOf(gap: Gap, place: Place, words: Words): readonly ChainStep[] {
  return drawnOf(gap, place, words, null).steps;
}

interface Drawn {
  readonly steps: readonly ChainStep[];
  /** How many work items the gap hides, and why; null: it is no gap of work items. */
  readonly items: string | null;
}

/** `inLevel`: at least so many work items lie in its level; null: nobody counted. */
function drawnOf(gap: Gap, place: Place, words: Words, inLevel: number | null): Drawn {
  const { chain, hidden } = causeWords(gap, place, words);
  const isInactive = gap.cause.kind === 'account-inactive';
  return { steps: [byAccount(isInactive, words), ...chain], items: itemsSay(gap, hidden, inLevel) };
}

/** A level of which no work item is named hides at least one. */
function itemsSay({ issues }: Gap, hidden: string | undefined, inLevel: number | null): string | null {
  const unnamed = inLevel === null ? 'Work items' : `At least ${counted(inLevel, 'work item')}`;
  const items = issues.length === 0 ? unnamed : counted(issues.length, 'work item');
  if (hidden !== undefined) return `${items} ${hidden}`;
  return issues.length === 0 ? null : items;
}

interface DrawnGap extends Drawn {
  readonly gap: CurrentGap;
  readonly at: number;
}

/** The chains of a space's gaps that are left, one for each distinct cause, then of what depends on the work item. */
export function chainsOf(project: CurrentProject, words: Words): readonly Chain[] {
  const drawn = leadingFirst(project.gaps).flatMap((gap, at): readonly DrawnGap[] => {
    if (!isLeft(gap)) return [];
    const { cause } = gap;
    const level = cause.kind === 'security-level' ? cause.levelId : null;
    const inLevel = project.levels?.find(({ id }) => id === level)?.workItems ?? null;
    return [{ ...drawnOf(gap, project, words, inLevel), gap, at }];
  });
  const groups = grouped(drawn, ({ gap, items, steps }) =>
    JSON.stringify([gap.cause.kind, items === null, steps]),
  );
  const held = project.conditional.map((one) => conditionalChain(one, project, words));
  return [...[...groups.values()].map((its) => chainOf(its, project, words)), ...held];
}

function chainOf(drawn: readonly [DrawnGap, ...DrawnGap[]], place: Place, words: Words): Chain {
  const [first] = drawn;
  const names = [...new Set(drawn.map(({ gap }) => wantedName(gap, words)))];
  const items = drawn.length === 1 ? first.items : null;
  const what = named(names);
  const { issues, permission } = first.gap;
  const ofItems = items !== null && permission !== null;
  const wanted = names.length === 1 ? what : counted(names.length, 'permission');
  const end = ofItems ? `${wanted} on ${issues.length === 1 ? 'it' : 'them'}` : wanted;
  return {
    kind: first.gap.cause.kind,
    title: items ?? what,
    steps: [
      ...first.steps,
      passes(place === null || permission === null || ofItems ? end : `${end} in ${isolated(place.key)}`),
    ],
    gaps: drawn.map(({ at }) => at),
    records: drawn.reduce((sum, { gap }) => sum + gap.records, 0),
    since: sinceOf(drawn, words),
  };
}

function sinceOf(drawn: readonly DrawnGap[], words: Words): string | null {
  const marks = new Set(
    drawn.map(({ gap: { since } }) => (since === undefined ? null : sinceMark(since, words))),
  );
  const [mark = null] = marks;
  return marks.size === 1 ? mark : null;
}

function conditionalChain({ permission, holders, records }: Conditional, place: Place, words: Words): Chain {
  const name = words.permission(permission);
  return {
    kind: 'conditional',
    title: name,
    steps: [byAccount(false, words), byWorkItem(holders), passes(`${name} in ${isolated(place?.key ?? '')}`)],
    gaps: [],
    records,
    since: null,
  };
}
