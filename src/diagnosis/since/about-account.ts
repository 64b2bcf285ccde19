import type { SiteFacts } from '../facts';
import type { AuditChange } from './audit-change';
import { isCutShort, isLeavingDoubtful } from './cut-lists';
import { isNoPerson } from './names-in-log';

type Known = Pick<SiteFacts, 'account' | 'schemeOf' | 'schemes' | 'actors'>;
type OfRole = Extract<AuditChange, { readonly kind: 'role' }>;

/**
 * Takes from a change of the audit log what is nobody's business here: other people, and spaces whose scheme was not read. null:
 * nothing of it is left. What cannot be trusted stays, marked as such: it may have taken something.
 */
export function aboutAccount(known: Known): (change: AuditChange) => AuditChange | null {
  const { account, schemeOf, schemes, actors } = known;
  const { accountId } = account;
  const own = [accountId, ...account.groups.map(({ name }) => name)];
  const inRoles = [...actors.values()].flatMap((roles) =>
    [...roles.values()].flatMap(({ groups }) => groups.map(({ name }) => name)),
  );
  const named = [...schemes.values()].flatMap(({ grants }) =>
    grants.flatMap(({ holder }) => (holder.type === 'user' || holder.name === null ? [] : [holder.name])),
  );
  const holders = new Set([...own, ...named, ...inRoles]);
  return (change) => {
    switch (change.kind) {
      case 'role':
        return schemeOf.has(change.projectId) ? ofRole(change, own, known) : null;
      case 'group': {
        const isOurs =
          change.accountId === null ? holders.has(change.groupName) : change.accountId === accountId;
        return isOurs ? change : null;
      }
      case 'scheme-of-project':
        return schemeOf.has(change.projectId) ? change : null;
      case 'grant': {
        const isKnown = holders.has(change.holderName ?? '') || isNoPerson(change);
        // whoever else it names may be the account by its name of that day
        return isKnown ? change : { ...change, holderType: null, holderName: null };
      }
    }
  };
}

/** Of the lists of a role what is the account's own. */
function ofRole(change: OfRole, own: readonly string[], { account, actors }: Known): OfRole | null {
  const role = actors.get(change.projectId)?.get(change.roleId);
  const there = new Set([...(role?.users ?? []), ...(role?.groups ?? []).map(({ name }) => name)]);
  const before = own.filter((member) => change.before.includes(member));
  const after = own.filter((member) => change.after.includes(member));
  const isCut = isCutShort(change, own);
  const isDoubtful =
    isCut ||
    before.some(
      (member) =>
        !after.includes(member) &&
        isLeavingDoubtful(change, member, member !== account.accountId, (other) => there.has(other)),
    );
  if (!isCut && before.join('\n') === after.join('\n')) return null;
  return { ...change, before, after, ...(isDoubtful ? { isDoubtful } : {}) };
}
