import type { HolderType } from '../../access/model';
import type { NearMiss } from '../../diagnosis/gap';
import { isolated } from '../../text/isolated';
import { wordedBy, type ByKind } from '../by-kind';
import type { ChainBox, ChainStep, StepState } from '../chain-view';
import type { Words } from './words';

/** Holders that a chain shows; the details have all. */
const mostHolders = 4;

type Step = (title: string, says?: string) => ChainStep;

const oneBox =
  (state: StepState): Step =>
  (title, says) => ({ state, boxes: [{ title, says: says ?? null }], more: 0 });

export const passes = oneBox('passes');
export const broken = oneBox('broken');
export const notKnown = oneBox('not-known');
export const nobody = (says: string): ChainStep => broken('Nobody', says);

/** Where every chain begins. */
export function byAccount(isInactive: boolean, { account }: Words): ChainStep {
  const name = isolated(account.displayName);
  return isInactive ? broken(name, 'deactivated: Jira refuses every request') : passes(name);
}

/** Roles of which the account has none. */
export function byRoles(names: readonly string[]): ChainStep {
  return {
    state: 'broken',
    boxes: names.slice(0, mostHolders).map((name) => ({ title: isolated(name), says: 'not a member' })),
    more: Math.max(0, names.length - mostHolders),
  };
}

const holdersOnItems: Partial<Record<HolderType, string>> = {
  reporter: 'Reporter',
  assignee: 'Assignee',
  userCustomField: 'People in a field',
  groupCustomField: 'Groups in a field',
};

/** Holders that match on some work items only: nothing is broken, and nothing sure. */
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
    boxes: nearMisses.slice(0, mostHolders).map((miss) => wordedBy(boxes, miss.why, miss, words)),
    more: Math.max(0, nearMisses.length - mostHolders),
  };
}

type Boxes = ByKind<Why, [miss: NearMiss, words: Words], ChainBox>;

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
