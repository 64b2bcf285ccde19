import { sectionOf, type Change } from '../../remedy';
import type { Words } from '../words/words';
import { plannedSays } from './changes';

/** Why nothing of a plan can be made yet; null: nothing has to be done before. */
export function allLockedSays(all: readonly Change[], words: Words): string | null {
  const before = all.filter((one) => sectionOf(one) === 'first');
  if (before.length === 0) return null;
  const steps = before.map((one) => plannedSays(one, words)).join(' ');
  return `First: ${steps} Everything else is locked until Jira says that this is done: then check again.`;
}
