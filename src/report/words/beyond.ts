import { counted } from '../../text/english';
import { apart } from '../../text/isolated';
import type { BeyondEntry } from '../../diagnosis/gap';
import type { Words } from './words';

/** "the group developers", "the role Developers". */
export function throughSays({ kind, name }: BeyondEntry['through']): string {
  return `the ${kind} ${apart(name)}`;
}

/** What a list of what is too much means, and on how much of the site it is based. */
export function beyondSays(basedOn: number, { account }: Words): string {
  const name = account.displayName;
  if (basedOn === 0) {
    return `No permission scheme had to be read for this report, so it is not known what else ${name} holds.`;
  }
  const seen = `${counted(basedOn, 'space')} whose permission scheme was read for this report`;
  return `${name} also has this through a group or a role. Neither the task nor the log asks for it. It is no fault, only good to know. The list is based on the ${seen}, and on the roles that were looked into.`;
}
