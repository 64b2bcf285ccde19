import type { SiteFacts } from '../facts';
import type { AuditChange } from './audit-change';
import { isCut } from './cut-lists';
import { isNoPerson } from './names-in-log';

type Known = Pick<SiteFacts, 'account' | 'schemeOf' | 'schemes' | 'actors'>;

/**
 * Takes from a change of the audit log what is nobody's business here: other people, and spaces whose scheme was not read. null:
 * nothing of it is left.
 */
export function aboutAccount({
  account,
  schemeOf,
  schemes,
  actors,
}: Known): (change: AuditChange) => AuditChange | null {
  const own = [account.accountId, ...account.groups.map(({ name }) => name)];
  const schemeIds = new Set(schemeOf.values());
  const named = [...schemes.values()].flatMap(({ grants }) =>
    grants.flatMap(({ holder }) => (holder.type === 'user' ? [] : [holder.name])),
  );
  const holders = new Set([...own, ...named]);
  return (change) => {
    switch (change.kind) {
      case 'role': {
        if (!schemeOf.has(change.projectId)) return null;
        const role = actors.get(change.projectId)?.get(change.roleId);
        const there = new Set([...(role?.users ?? []), ...(role?.groups ?? []).map(({ name }) => name)]);
        const before = own.filter((member) => change.before.includes(member));
        // of a list that was cut short nobody's missing in it is taken for a leaving
        const after = own.filter(
          (member) =>
            change.after.includes(member) ||
            (before.includes(member) && isCut(change, member, (other) => there.has(other))),
        );
        return before.join('\n') === after.join('\n') ? null : { ...change, before, after };
      }
      case 'group':
        return change.accountId === account.accountId ? change : null;
      case 'scheme-of-project':
        return schemeOf.has(change.projectId) ? change : null;
      case 'grant': {
        const isKnown = holders.has(change.holderName) || isNoPerson(change);
        return schemeIds.has(change.schemeId) && isKnown ? change : null;
      }
    }
  };
}
