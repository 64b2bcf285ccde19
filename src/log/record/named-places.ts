import { plainOf } from '../json/bytes';
import { isNumericId, isProjectKey, keysIn, projectOfKey, smallKeysIn } from './issue-key';
import type { Match } from '../match/matcher';

/** The work items and projects that the value of a field, or the wording of a message, names. */

const none: readonly never[] = [];
const longest = 2_000;

/** The work items that a field names: one, or several with commas between. */
export function issuesOfField(value: string): readonly string[] {
  if (value.length > longest) return none;
  const text = value.trim();
  return projectOfKey(text) !== null || isNumericId(text) ? [text] : keysIn(plainOf(text));
}

/** The same in small letters, as some tools write keys. */
export function smallKeysOfField(value: string): readonly string[] {
  return smallKeysIn(plainOf(value.trim()));
}

/** The key or the id that a field is. */
export function projectOfField(value: string | undefined): string | null {
  const text = value?.trim() ?? '';
  return isProjectKey(text) || isNumericId(text) ? text : null;
}

/** `PAY`, `10001`, `PAY, FIN`, `Payments (PAY)`. */
export function projectsOfField(value: string): readonly string[] {
  const own = projectOfField(value);
  if (own !== null) return [own];
  if (value.length > longest) return none;
  const parts = value.split(',').map((part) => part.trim());
  if (parts.length > 1 && parts.every((part) => isProjectKey(part))) return parts;
  const behind = /^.{1,200}[([]([A-Z][A-Z0-9_]+)[)\]]\s*$/.exec(value)?.[1];
  return behind === undefined ? none : [behind];
}

/** A wording names one work item, or several with commas between. */
export function issuesNamed(match: Match | null): readonly string[] {
  const key = match?.name('K') ?? match?.name('I') ?? null;
  return key === null ? none : issuesOfField(key);
}

/** A wording names one project, or several with commas between. */
export function projectsNamed(match: Match | null): readonly string[] {
  const name = match?.name('P') ?? match?.name('J') ?? null;
  if (name === null) return none;
  const own = projectOfField(name);
  if (own !== null) return [own];
  const first = /^\W*([A-Z][A-Z0-9_]+)(?=\s*(?:[,;)'".]|$))/.exec(name)?.[1];
  return first === undefined ? none : [first];
}

/** What a wording calls a project, where that is no key. */
export function projectNamesIn(match: Match | null): readonly string[] {
  const name = match?.name('P') ?? null;
  return name === null || projectsNamed(match).length > 0 ? none : [name];
}
