import type { PermissionKey } from '../../access/model';
import { isDestructive, type Change, type Gained } from '../../remedy';
import type { Words } from './words';

type Pair = Extract<Gained, { permission: string }>;

/** What some changes also give that deletes, moves, rewrites what is others' or administers, each pair once. */
export function destructiveOf(changes: readonly Pick<Change, 'alsoGives'>[]): readonly Pair[] {
  const all = changes.flatMap(({ alsoGives }) => alsoGives);
  const pairs = all.filter((one): one is Pair => 'permission' in one && isDestructive(one.permission));
  return [...new Map(pairs.map((pair) => [JSON.stringify(pair), pair])).values()];
}

/** Every such permission that a change gives, in today's spaces or in new ones. */
export function destructiveIn(change: Change): readonly PermissionKey[] {
  const inNew = change.kind === 'add-default-to-role' ? change.target.grants.filter(isDestructive) : [];
  return [...new Set([...destructiveOf([change]).map(({ permission }) => permission), ...inNew])].sort();
}

/** The names of their permissions, each once. */
export function destructiveNames(pairs: readonly Pair[], words: Words): readonly string[] {
  return [...new Set(pairs.map(({ permission }) => permission))].sort().map((key) => words.permission(key));
}
