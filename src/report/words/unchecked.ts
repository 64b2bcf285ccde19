import { listed } from '../../text/english';
import type { NotKnown } from '../current-state';

const named = {
  'security-levels': 'its work items in security levels',
  'security-scheme': 'whether a security level hides work items',
  restrictions: 'work items that are restricted to roles of the space',
  conditions: 'whether what is granted depends on the work item',
  permissions: 'a permission of the list that this site does not have',
  changed: 'what a later change did to it',
} as const satisfies Record<NotKnown, string>;

/** What was not asked, or not answered, each as it stands after "not checked:". */
export function uncheckedNamed(unchecked: readonly NotKnown[]): readonly string[] {
  return unchecked.map((kind) => named[kind]);
}

/** "Not checked in PAY: its work items in security levels." */
export function uncheckedSays(key: string, unchecked: readonly NotKnown[]): string {
  return `Not checked in ${key}: ${listed(uncheckedNamed(unchecked))}.`;
}
