import type { HolderType } from '../../access/model';
import type { NearMiss } from '../../diagnosis/gap';
import { isolated } from '../../text/isolated';
import type { ChainBox, ChainStep } from '../chain-view';
import type { Words } from './words';

/** Holders that a chain shows; the details have all. */
const mostHolders = 4;

/** Where every chain begins. */
export const byAccount = (isInactive: boolean, words: Words): ChainStep => ({
  state: isInactive ? 'broken' : 'passes',
  boxes: [
    {
      title: isolated(words.account.displayName),
      says: isInactive ? 'deactivated: Jira refuses every request' : null,
    },
  ],
  more: 0,
});

export const nobody = (says: string): ChainStep => ({
  state: 'broken',
  boxes: [{ title: 'Nobody', says }],
  more: 0,
});

const holdersOnItems: Partial<Record<HolderType, string>> = {
  reporter: 'Reporter',
  assignee: 'Assignee',
  userCustomField: 'People in a field',
  groupCustomField: 'Groups in a field',
};

/** Holders that depend on the work item: nothing is broken, and nothing sure. */
export function byWorkItem(holders: readonly HolderType[]): ChainStep {
  const titles = holders.flatMap((holder) => holdersOnItems[holder] ?? []);
  return {
    state: 'conditional',
    boxes: (titles.length === 0 ? ['Some holders'] : titles).map((title) => ({ title, says: onlyThose })),
    more: 0,
  };
}

const onlyThose = 'only those work items';

type Why = NearMiss['why'];

/** What kind of step the holders make together: one that nobody could read may be the way. */
export function byHolders(nearMisses: readonly NearMiss[], words: Words, ifNone: string): ChainStep {
  if (nearMisses.length === 0) return nobody(ifNone);
  const kinds = new Set(nearMisses.map(({ why }) => why.kind));
  const state =
    kinds.has('role-not-read') || kinds.has('unknown-holder')
      ? 'not-known'
      : kinds.has('depends-on-work-item') && kinds.size === 1
        ? 'conditional'
        : 'broken';
  return {
    state,
    boxes: nearMisses.slice(0, mostHolders).map((miss) => boxOf(miss, words)),
    more: Math.max(0, nearMisses.length - mostHolders),
  };
}

type Boxes = {
  readonly [K in Why['kind']]: (why: Extract<Why, { kind: K }>, miss: NearMiss, words: Words) => ChainBox;
};

const own = ({ holder }: NearMiss): string => isolated(holder.name ?? holder.value ?? holder.type);

const boxes: Boxes = {
  'not-in-role': ({ roleName, members }) => ({
    title: isolated(roleName),
    says: members === 0 ? 'no members' : 'not a member',
  }),
  'not-in-group': ({ groupName }) => ({ title: isolated(groupName), says: 'not a member' }),
  'other-user': ({ accountId }, _miss, words) => ({
    title: isolated(words.person(accountId)),
    says: 'another person',
  }),
  'not-the-lead': ({ accountId }, _miss, words) => ({
    title: 'Space lead',
    says: accountId === null ? 'could not be read' : isolated(words.person(accountId)),
  }),
  'no-application': ({ application }, _miss, words) => ({
    title: application === null ? 'Any Jira app' : words.application(application),
    says: 'no access',
  }),
  'depends-on-work-item': ({ through }, miss) => ({
    title: throughs[through](miss),
    says: onlyThose,
  }),
  'portal-customers-only': () => ({ title: 'Portal customers', says: 'not one' }),
  'holder-gone': (_why, miss) => ({ title: own(miss), says: 'no longer exists' }),
  'role-not-read': ({ roleName }) => ({ title: isolated(roleName), says: 'members could not be read' }),
  'holds-siblings': ({ roleName }) => ({
    title: isolated(roleName),
    says: 'a member, without this permission',
  }),
  'unknown-holder': (_why, miss) => ({ title: own(miss), says: 'unknown kind of holder' }),
};

const throughs = {
  reporter: () => 'Reporter',
  assignee: () => 'Assignee',
  userCustomField: own,
  groupCustomField: own,
} as const satisfies Record<
  Extract<Why, { kind: 'depends-on-work-item' }>['through'],
  (miss: NearMiss) => string
>;

function boxOf(miss: NearMiss, words: Words): ChainBox {
  // The table pairs each kind with its own shape; TypeScript cannot see that through an index.
  const box = boxes[miss.why.kind] as (why: Why, miss: NearMiss, words: Words) => ChainBox;
  return box(miss.why, miss, words);
}
