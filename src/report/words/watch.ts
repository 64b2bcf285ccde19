import { counted, figure, named } from '../../text/english';
import type { LookLine, WatchLine } from '../watch';
import type { StillMissing, WatchNews } from '../watch-news';

/** Sentences of the watch. `nameOf` has Jira's name of a permission. */
type NameOf = (permission: string) => string;

const because = {
  'no-right': 'it may not ask Jira: the admin who switched it on, or this app, has to be a Jira admin',
  'no-account': 'Jira does not know the account any more',
  'rate-limited': 'Jira took no more questions from this app',
  'no-answer': 'Jira did not answer',
  left: 'it did not end in time',
} as const satisfies Record<Extract<WatchLine, { kind: 'not-looked' }>['because'], string>;

/** What a look came to, in a few sentences. */
export function watchLineSays(line: WatchLine, nameOf: NameOf): string {
  if (line.kind === 'not-looked') return `Could not look: ${because[line.because]}.`;
  return [...standingSays(line, nameOf), ...changesSay(line, nameOf), ...unreadSays(line)].join(' ');
}

/** Whether a line leaves open how things stand somewhere. */
export const isShort = (line: WatchLine): boolean =>
  line.kind === 'not-looked' || line.unread.total > 0 || line.covers === 'part';

function standingSays(line: LookLine, nameOf: NameOf): readonly string[] {
  // one space was looked at, and says nothing of all
  if (line.covers === 'some') return [];
  const { spaces, withoutContent, withoutSettings, leftOut = 0, global } = line;
  const of = counted(spaces, 'space');
  const lacking = [
    ...(withoutContent > 0 ? [`${figure(withoutContent)} of ${of} will be missing content`] : []),
    ...(withoutSettings > 0
      ? [`${figure(withoutSettings)} ${withoutContent > 0 ? '' : `of ${of} `}will be missing settings only`]
      : []),
  ];
  const nothing = leftOut > 0 ? 'Nothing but accepted gaps' : 'Nothing';
  const said = lacking.length > 0 ? lacking.join('; ') : `${nothing} is missing in ${of}`;
  const site = global === null || global.length === 0 ? [] : [`The account lacks ${names(global, nameOf)}.`];
  const accepted =
    leftOut > 0 && lacking.length > 0
      ? [`Accepted gaps in ${counted(leftOut, 'space')} are not counted.`]
      : [];
  return [...(spaces === 0 ? [] : [`${said}.`]), ...accepted, ...site];
}

function changesSay({ lost, regained, fresh, found, gone }: LookLine, nameOf: NameOf): readonly string[] {
  const all = (list: LookLine['lost'], verb: string): readonly string[] =>
    list.total === 0 ? [] : [`${capitalCounted(list, verb)} ${permissionsOf(list.first, nameOf)}.`];
  return [
    ...all(lost, 'lost'),
    ...all(regained, 'regained'),
    ...(fresh.total === 0
      ? []
      : [`${counted(fresh.total, 'new space')} without ${permissionsOf(fresh.first, nameOf)}.`]),
    ...(found.total === 0
      ? []
      : [
          `${counted(found.total, 'space')} counted for the first time, without ${permissionsOf(found.first, nameOf)}.`,
        ]),
    ...(gone.total === 0
      ? []
      : [`${counted(gone.total, 'space')} no longer listed: deleted, archived or hidden.`]),
  ];
}

const capitalCounted = ({ total, first }: LookLine['lost'], verb: string): string =>
  total === 1 && first[0]?.key === null ? `The account ${verb}` : `${counted(total, 'space')} ${verb}`;

function unreadSays({ unread, covers }: LookLine): readonly string[] {
  if (unread.total > 0) return [`${counted(unread.total, 'space')} could not be read.`];
  return covers === 'part' ? ['The list of spaces could not be read to its end.'] : [];
}

const verbs = { lost: 'lost', new: 'is new and lacks', found: 'lacks' } as const;

/** "lost Browse spaces", of one place. */
export const missingSays = ({ kind, permissions }: StillMissing, nameOf: NameOf): string =>
  `${verbs[kind]} ${names(permissions, nameOf)}`;

/** "2 spaces lost Browse spaces, and 1 new space lacks it" */
export function newsSays({ missing, isWhole }: WatchNews, nameOf: NameOf): string {
  const parts = (['lost', 'new', 'found'] as const).flatMap((kind) => {
    const places = missing.filter((place) => place.kind === kind);
    const spaces = places.filter(({ key }) => key !== null);
    const site = places.filter(({ key }) => key === null);
    return [
      ...site.map((place) => `the account ${missingSays(place, nameOf)}`),
      ...(spaces.length === 0 ? [] : [`${ofKind[kind](spaces.length)} ${permissionsOf(spaces, nameOf)}`]),
    ];
  });
  return `${isWhole ? '' : 'at least '}${named(parts)}`;
}

const ofKind = {
  lost: (count: number) => `${counted(count, 'space')} lost`,
  new: (count: number) => `${counted(count, 'new space')} ${count === 1 ? 'lacks' : 'lack'}`,
  found: (count: number) => `${counted(count, 'space')} ${count === 1 ? 'lacks' : 'lack'}`,
} as const satisfies Record<StillMissing['kind'], (count: number) => string>;

/** The permission that all of them have in common, else all. */
function permissionsOf(
  places: readonly { readonly permissions: readonly string[] }[],
  nameOf: NameOf,
): string {
  const all = [...new Set(places.flatMap(({ permissions }) => permissions))];
  const common = all.filter((key) => places.every(({ permissions }) => permissions.includes(key)));
  const [first] = common;
  if (first === undefined) return names(all, nameOf);
  return all.length > common.length || common.length > 2
    ? `${nameOf(first)} and more`
    : names(common, nameOf);
}

const names = (permissions: readonly string[], nameOf: NameOf): string => named(permissions.map(nameOf));
