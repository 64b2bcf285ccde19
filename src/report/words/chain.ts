import type { Cause, Conditional, Gap } from '../../diagnosis/gap';
import { counted, named } from '../../text/english';
import { isolated } from '../../text/isolated';
import { byAccount, byHolders, byWorkItem, nobody } from './chain-steps';
import { leadingFirst } from '../order';
import { isClosed, isLeft, type CurrentGap, type CurrentProject } from '../current-state';
import type { Chain, ChainStep } from '../chain-view';
import type { Place } from './place';
import { sinceMark } from './taken-away';
import { wantedName } from './wanted';
import type { Words } from './words';

type Middle<C> = (cause: C, gap: Gap, place: Place, words: Words) => readonly ChainStep[];

const plain = (title: string, says: string | null = null): ChainStep => ({
  state: 'passes',
  boxes: [{ title, says }],
  more: 0,
});
const broken = (title: string, says: string): ChainStep => ({ ...plain(title, says), state: 'broken' });
const open = (title: string, says: string | null): ChainStep => ({
  ...plain(title, says),
  state: 'not-known',
});
const spaceBroken = (place: Place, says: string): ChainStep => broken(isolated(place?.key ?? 'Space'), says);
const scheme = (name: string): ChainStep => plain(isolated(name), 'permission scheme');

/** What stands between the account and the end of the chain. */
const middle: { readonly [K in Cause['kind']]: Middle<Extract<Cause, { kind: K }>> } = {
  'account-inactive': () => [],
  'no-app-access': ({ application }, _gap, _place, words) => [
    broken(application === null ? 'Any Jira app' : words.application(application), 'no access'),
  ],
  'project-archived': (_cause, _gap, place) => [spaceBroken(place, 'archived')],
  'project-trashed': (_cause, _gap, place) => [spaceBroken(place, 'in the trash')],
  'project-not-found': (_cause, _gap, place) => [
    open(isolated(place?.key ?? 'Space'), 'not found: deleted, or hidden from you too'),
  ],
  'not-a-holder': ({ schemeName, nearMisses }, _gap, place, words) => [
    byHolders(nearMisses, words, 'granted to nobody'),
    scheme(schemeName),
  ],
  'no-holder': ({ schemeName }) => [nobody('granted to nobody'), scheme(schemeName)],
  'team-role': ({ nearMisses }, _gap, place, words) => [
    byHolders(nearMisses, words, 'granted to nobody'),
    plain(isolated(place?.key ?? 'Space'), 'team-managed'),
  ],
  'conditional-only': ({ through }) => [byWorkItem(through)],
  'security-level': ({ levelName, nearMisses, membersRead }, _gap, place, words) => [
    membersRead
      ? byHolders(nearMisses, words, 'the level has no members')
      : open('Members', 'could not be read'),
    plain(isolated(levelName), 'security level'),
  ],
  'issue-restriction': ({ roles }) => [
    {
      state: 'broken',
      boxes: roles.slice(0, 4).map(({ name }) => ({ title: isolated(name), says: 'not a member' })),
      more: Math.max(0, roles.length - 4),
    },
    plain('Restricted to roles'),
  ],
  'global-permission': () => [nobody('in no group that has it'), plain('Global permissions')],
  'visibility-restricted': ({ of, role }) => [
    broken(role === null ? 'A role or group' : isolated(role), 'not a member'),
    plain(`Restricted ${of}`),
  ],
  'not-shared': () => [broken('Sharing', 'not shared with it, or gone')],
  'other-person': () => [broken('Another person', 'lacks it, not this account')],
  unknown: ({ because }) => [open(unknown[because.kind], null)],
};

const unknown = {
  'issue-not-seen': 'Deleted, moved or hidden',
  'issue-not-asked': 'Jira was not asked',
  'issue-not-read': 'Jira did not answer',
  'reason-not-read': 'Grants could not be read',
  'grants-do-not-explain': 'No grant explains it: perhaps an app access rule or an IP allow list',
  'no-project-named': 'The log names no space',
  'no-right-named': 'The log names no permission',
  'permission-not-on-site': 'This site has no such permission',
  'verdict-missing': 'Jira gave no answer',
  'refused-since': 'Refused since this check',
} as const satisfies Record<Extract<Cause, { kind: 'unknown' }>['because']['kind'], string>;

/** The steps of one gap, from the account to the last. */
export function stepsOf(gap: Gap, place: Place, words: Words): readonly ChainStep[] {
  // The table pairs each kind with its own shape; TypeScript cannot see that through an index.
  const between = middle[gap.cause.kind] as Middle<Cause>;
  const isInactive = gap.cause.kind === 'account-inactive';
  return [byAccount(isInactive, words), ...between(gap.cause, gap, place, words)];
}

const itemsCount = (count: number): string => (count === 0 ? 'work items' : counted(count, 'work item'));

/** How many work items a gap hides. A level of which no work item is named has at least one. */
function itemsSay({ issues, cause }: Gap): string | null {
  const items = issues.length === 0 ? 'Work items' : itemsCount(issues.length);
  if (cause.kind === 'security-level') return `${items} hidden by level ${isolated(cause.levelName)}`;
  if (cause.kind === 'issue-restriction') return `${items} restricted to roles`;
  return issues.length === 0 ? null : items;
}

interface Drawn {
  readonly gap: CurrentGap;
  readonly at: number;
  readonly steps: readonly ChainStep[];
}

/** The chains of a space's gaps that are left, one for each distinct cause, then of what depends on the work item. */
export function chainsOf(project: CurrentProject, words: Words): readonly Chain[] {
  const groups = new Map<string, Drawn[]>();
  leadingFirst(project.gaps).forEach((gap, at) => {
    if (!isLeft(gap) || isClosed(gap)) return;
    const steps = stepsOf(gap, project, words);
    const key = JSON.stringify([gap.cause.kind, itemsSay(gap) === null, steps]);
    groups.set(key, [...(groups.get(key) ?? []), { gap, at, steps }]);
  });
  const held = project.conditional.map((one) => conditionalChain(one, project, words));
  return [...[...groups.values()].map((drawn) => chainOf(drawn, project, words)), ...held];
}

function chainOf(drawn: readonly Drawn[], place: Place, words: Words): Chain {
  const [first] = drawn;
  if (first === undefined) throw new RangeError('a chain of no gap');
  const names = [...new Set(drawn.map(({ gap }) => wantedName(gap, words)))];
  const items = drawn.length === 1 ? itemsSay(first.gap) : null;
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
      plain(place === null || permission === null || ofItems ? end : `${end} in ${isolated(place.key)}`),
    ],
    gaps: drawn.map(({ at }) => at),
    records: drawn.reduce((sum, { gap }) => sum + gap.records, 0),
    since: sinceOf(drawn, words),
  };
}

function sinceOf(drawn: readonly Drawn[], words: Words): string | null {
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
    steps: [byAccount(false, words), byWorkItem(holders), plain(`${name} in ${isolated(place?.key ?? '')}`)],
    gaps: [],
    records,
    since: null,
  };
}
