import { figure, listed } from '../../text/english';
import { apart } from '../../text/isolated';
import type { RoleActors } from '../../access/model';
import type { Words } from './words';

/** People and groups in a role, of whom `users` are known by name and `people` is how many there are. */
export interface Members extends Pick<RoleActors, 'users' | 'groups'> {
  readonly people: number;
}

/** People whom a sentence names. */
const mostNamed = 3;

/** "Lee, Mia, 4 more people and the group developers"; null: nobody. */
export function membersSay({ users, groups, people }: Members, words: Words): string | null {
  const shown = users.slice(0, mostNamed);
  const rest = people - shown.length;
  const some =
    shown.length === 0 ? (rest === 1 ? '1 person' : `${figure(rest)} people`) : `${figure(rest)} more`;
  const parts = [
    ...shown.map((accountId) => words.person(accountId)),
    ...(rest > 0 ? [some] : []),
    ...groups.slice(0, mostNamed).map(({ name }) => `the group ${apart(name)}`),
    ...(groups.length > mostNamed ? [`${figure(groups.length - mostNamed)} more groups`] : []),
  ];
  return parts.length === 0 ? null : listed(parts);
}
