import { addresseeOf, numberOf, type Change, type Unresolved } from '../../remedy';
import { capital, counted, figure, listed } from '../../text/english';
import type { GapFate } from '../gap-fates';
import { addresseeSays } from './addressee';
import { unresolvedSays } from './unresolved';
import type { Words } from './words';

/** A gap with what a plan does about it. */
export interface Advised {
  readonly fate: GapFate;
  readonly changes: readonly Change[];
  /** Why it stays open, where it does. */
  readonly left: Unresolved | null;
  /** What everything else waits for. */
  readonly first: readonly Change[];
}

/** "Change 7", "Changes 7 and 9" */
function changesCalled(changes: readonly Change[]): string {
  const numbers = [...new Set(changes.map(numberOf))].sort((a, b) => a - b);
  return `${numbers.length === 1 ? 'Change' : 'Changes'} ${listed(numbers.map(String))}`;
}

/** What closes a gap, or why the plan leaves it and who could close it. */
export function gapAdviceSays({ fate, changes, left, first }: Advised, words: Words): string {
  const which = changesCalled(changes);
  switch (fate) {
    case 'app':
      return `${which} ${changes.length === 1 ? 'closes' : 'together close'} this gap.`;
    case 'others': {
      const waits = first.filter((change) => !changes.includes(change));
      const after =
        waits.length === 0 ? '' : ` after change ${listed(waits.map((one) => String(numberOf(one))))}`;
      const who = whoSays(changes, words);
      return `${which} may close this gap${after}.${who}`;
    }
    case 'optional':
      return `${which} may close this gap. It is optional.${whoSays(changes, words)}`;
    case 'open':
      return left === null ? 'The plan leaves this gap open.' : `Stays open. ${unresolvedSays(left, words)}`;
  }
}

/** " A site admin makes it." */
function whoSays(changes: readonly Change[], words: Words): string {
  const people = changes.flatMap((change) => {
    const addressee = addresseeOf(change);
    return addressee === null ? [] : [addresseeSays(addressee, change, words)];
  });
  const [who] = people;
  return who === undefined || new Set(people).size > 1
    ? ''
    : ` ${who} makes ${people.length === 1 ? 'it' : 'them'}.`;
}

/** "Change 7 closes all 3 gaps here.", "Change 7 closes 2 of 3 gaps here; 1 depends on other people (change 9)." */
export function spaceAdviceSays(advised: readonly Advised[], accepted: number): string {
  const all = advised.length + accepted;
  const by = (fate: GapFate) => advised.filter((one) => one.fate === fate);
  const changesOf = (some: readonly Advised[]) => some.flatMap(({ changes }) => changes);
  const [app, others, optional, open] = [
    by('app'),
    by('others'),
    by('optional'),
    by('open').length + accepted,
  ];
  if (accepted > 0 && accepted === all)
    return `${capital(someOf(all, all))} here ${all === 1 ? 'is' : 'are'} accepted.`;
  const named = (some: readonly Advised[]): string => ` (${changesCalled(changesOf(some)).toLowerCase()})`;
  const depends = (count: number): string => `${figure(count)} ${count === 1 ? 'depends' : 'depend'}`;
  const parts = [
    ...(app.length === 0
      ? [
          all === 1
            ? 'This app cannot close the only gap here'
            : `This app can close none of the ${counted(all, 'gap')} here`,
        ]
      : [`${changesCalled(changesOf(app))} ${closing(changesOf(app))} ${someOf(app.length, all)} here`]),
    ...(others.length === 0 ? [] : [`${depends(others.length)} on other people${named(others)}`]),
    ...(optional.length === 0 ? [] : [`${depends(optional.length)} on an optional change${named(optional)}`]),
    ...(open === 0
      ? []
      : [
          `${figure(open)} ${open === 1 ? 'stays' : 'stay'} open${accepted === 0 ? '' : `, ${figure(accepted)} of them accepted`}`,
        ]),
  ];
  return `${parts.join('; ')}.`;
}

const closing = (changes: readonly Change[]): string =>
  new Set(changes.map(numberOf)).size === 1 ? 'closes' : 'close';

/** "the only gap", "both gaps", "all 44 gaps", "41 of 44 gaps". */
export function someOf(some: number, all: number): string {
  if (some < all) return `${figure(some)} of ${counted(all, 'gap')}`;
  if (all === 1) return 'the only gap';
  return all === 2 ? 'both gaps' : `all ${counted(all, 'gap')}`;
}
