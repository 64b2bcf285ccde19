import type { Gap, Since } from '../../diagnosis/gap';
import { dayInUtc } from '../../text/english';
import { apart } from '../../text/isolated';
import { wordedBy, type ByKind } from '../by-kind';
import { holderSays } from './holders';
import type { Place } from './place';
import { wantedName } from './wanted';
import type { Words } from './words';

/** What a change took, what it was taken from, and what gives it back. */
interface Told {
  readonly lost: string;
  readonly undo: string;
}

type Lost = Since['lost'];

const tells: ByKind<Lost, [gap: Gap, place: Place, words: Words], Told> = {
  'left-role': ({ roleName, through }, _gap, _place, { account }) => {
    const who = through === null ? account.displayName : `the group ${apart(through)}`;
    return {
      lost: `${through === null ? who : `The group ${through}`} was taken out of the role ${apart(roleName)}`,
      undo: `Put ${who} back into the role ${apart(roleName)}.`,
    };
  },
  'left-group': ({ groupName }, _gap, _place, { account }) => ({
    lost: `${account.displayName} was taken out of the group ${apart(groupName)}`,
    undo: `Put ${account.displayName} back into the group ${apart(groupName)}.`,
  }),
  'grant-removed': ({ holder }, gap, _place, words) => {
    const who = holderSays(holder, words);
    const what = wantedName(gap, words);
    return {
      lost: `${what} was taken from ${who} in the permission scheme`,
      undo: `Grant ${what} to ${who} again in the permission scheme.`,
    };
  },
  'scheme-left': ({ schemeName }, _gap, place) => {
    const where = place?.key ?? 'the space';
    return {
      lost: `The permission scheme ${apart(schemeName)} was taken off ${where}`,
      undo: `Give ${where} the permission scheme ${apart(schemeName)} again.`,
    };
  },
};

const told = ({ lost }: Since, gap: Gap, place: Place, words: Words): Told =>
  wordedBy(tells, lost, gap, place, words);

/** "Since 12 Nov 2026: Backup Service was taken out of the role Developers, by Viola Admin." */
export function takenAwaySays(since: Since, gap: Gap, place: Place, words: Words): string {
  const { lost } = told(since, gap, place, words);
  const by = since.by === null ? '' : `, by ${words.person(since.by)}`;
  return `Since ${dayInUtc(since.at)}: ${lost}${by}.`;
}

/** "Put Backup Service back into the role Developers." */
export const undoSays = (since: Since, gap: Gap, place: Place, words: Words): string =>
  told(since, gap, place, words).undo;

/** "since 12 Nov 2026, removed by Viola Admin". */
export const sinceMark = ({ at, by }: Since, words: Words): string =>
  `since ${dayInUtc(at)}${by === null ? '' : `, removed by ${words.person(by)}`}`;
