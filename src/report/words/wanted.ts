import type { Gap } from '../../diagnosis/gap';
import type { Words } from './words';
import { apart } from '../../text/isolated';

/** The name of what is lacking: the permission as the site calls it, or what is wanted where no permission stands for it. */
export function wantedName({ permission, cause }: Pick<Gap, 'permission' | 'cause'>, words: Words): string {
  if (permission !== null) return words.permission(permission);
  switch (cause.kind) {
    case 'not-shared':
      return cause.id === null ? `Access to a ${cause.object}` : `Access to the ${cause.object} ${cause.id}`;
    case 'visibility-restricted':
      return cause.role === null
        ? `Membership of the role or group that may see a ${cause.of}`
        : `Membership of the role ${apart(cause.role)}`;
    case 'other-person':
      return words.permission(cause.permission);
    default:
      return 'A right that the log does not name';
  }
}

/** The same in the middle of a sentence. Jira's own names keep their capitals. */
export function wanted(gap: Pick<Gap, 'permission' | 'cause'>, words: Words): string {
  const name = wantedName(gap, words);
  return gap.permission === null && gap.cause.kind !== 'other-person'
    ? name.charAt(0).toLowerCase() + name.slice(1)
    : name;
}
