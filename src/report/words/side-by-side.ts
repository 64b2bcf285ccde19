import { capital, counted, figure, named } from '../../text/english';
import type { Can, PairState } from '../schema/states';

/** Who is compared, as sentences call them. */
export interface TwoNames {
  readonly first: string;
  readonly second: string;
}

/** "Holds all 3", "Lacks Browse spaces; on some work items only: View voters". */
export function halfSays(half: readonly Can[], names: readonly string[]): string {
  const needed = half.filter((can) => can !== 'not-needed').length;
  const called = (wanted: Can): readonly string[] => names.filter((_, at) => half[at] === wanted);
  if (needed === 0) return 'Needs nothing here';
  if (called('yes').length === needed) return needed === 1 ? 'Holds it' : `Holds all ${figure(needed)}`;
  if (called('not-known').length === needed) return 'Not known';
  const parts = [
    ...part('lacks', called('no')),
    ...part('on some work items only:', called('some')),
    ...part('not known:', called('not-known')),
  ];
  return capital(parts.join('; '));
}

const part = (lead: string, names: readonly string[]): readonly string[] =>
  names.length === 0 ? [] : [`${lead} ${named(names)}`];

/** "Of 40 spaces, both accounts can do the whole task in 4, only Dana Backup in 16, neither in 14; 6 are not known." */
export function pairsSay(counts: Readonly<Record<PairState, number>>, { first, second }: TwoNames): string {
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const parts = [
    `both can do the whole task in ${figure(counts.both)}`,
    ...(counts['only-first'] > 0 ? [`only ${first} in ${figure(counts['only-first'])}`] : []),
    ...(counts['only-second'] > 0 ? [`only ${second} in ${figure(counts['only-second'])}`] : []),
    ...(counts.neither > 0 ? [`neither in ${figure(counts.neither)}`] : []),
  ];
  const open = counts['not-known'];
  const notKnown = open === 0 ? '' : `; ${figure(open)} ${open === 1 ? 'is' : 'are'} not known`;
  return `Of ${counted(all, 'space')}, ${parts.join(', ')}${notKnown}.`;
}

export interface Doubts {
  readonly changed: { readonly first: number; readonly second: number };
  /** Spaces in which something that could give the first account something was not read. */
  readonly notRead: number;
  readonly notListed: number;
  readonly accountRead: boolean;
  /** A newer report of the first account is there. */
  readonly newer: boolean;
}

/** Why not all that stands side by side may be true by now, or be all. */
export function doubtsSay(doubts: Doubts, { first, second }: TwoNames): readonly string[] {
  const { changed, notRead, notListed, accountRead, newer } = doubts;
  const changedSays = (count: number, name: string): readonly string[] =>
    count === 0
      ? []
      : [
          `${counted(count, 'space')} of ${name} changed since the check. Open the report of ${name} to ask Jira again.`,
        ];
  return [
    ...(newer ? [`${first} was checked again since. Open that report and compare again.`] : []),
    ...changedSays(changed.first, first),
    ...changedSays(changed.second, second),
    ...(accountRead ? [] : [`Jira did not name the groups of ${first}. The list below is incomplete.`]),
    ...(notRead === 0 || !accountRead
      ? []
      : [
          `In ${counted(notRead, 'space')} something that may give ${first} access was not read. The list below is incomplete.`,
        ]),
    ...(notListed === 0 ? [] : [`The list had no room for ${counted(notListed, 'more line')}.`]),
  ];
}

/** What the list means, said once. */
export function toTakeSays(
  count: number,
  firstIsAdmin: boolean,
  { first, second }: TwoNames,
): readonly string[] {
  const many = `Each line gives ${first} some of this task. What can go is done by ${second}. This app takes nothing away. It cannot know what ${first} needs for other reasons.`;
  const none = `Nothing was found that gives ${first} this task and can be removed.`;
  const admin = `${first} also has Administer Jira, which gives Administer spaces everywhere: see Settings → System → Global permissions.`;
  return [count === 0 ? none : many, ...(firstIsAdmin ? [admin] : [])];
}
