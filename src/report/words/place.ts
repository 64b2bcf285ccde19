import { named } from '../../text/english';
import { apart } from '../../text/isolated';
import type { Gap, ProjectDiagnosis } from '../../diagnosis/gap';

/** The project that a gap belongs to; null: the site. */
export type Place = Pick<ProjectDiagnosis, 'key' | 'kind' | 'typeKey'> | null;

/** " on PAY-1 and PAY-2", " in PAY", or nothing for the site: what follows the name of a permission. */
export function where(gap: Pick<Gap, 'issues'>, place: Place): string {
  if (gap.issues.length > 0) return ` on ${itemsCalled(gap.issues)}`;
  return inPlace(place);
}

/** " in PAY", or nothing for the site. */
export function inPlace(place: Place): string {
  return place === null ? '' : ` in ${place.key}`;
}

/** Work items as a sentence names them; of some a log knows nothing but a number. */
export function itemsCalled(issues: readonly string[]): string {
  return named(issues.map((issue) => (isNumeric(issue) ? `the work item with the id ${issue}` : issue)));
}

export function isNumeric(name: string): boolean {
  return /^\d+$/.test(name);
}

/** What to call a space that a log may know by nothing but a number. */
export function spaceCalled(key: string): string {
  return isNumeric(key) ? `the space with the id ${key}` : `the space ${key}`;
}

/** What to call a filter, a dashboard or a board. */
export function objectCalled(kind: string, id: string | null, name: string | null): string {
  if (name !== null) return `the ${kind} ${apart(name)}`;
  return id === null ? `the ${kind} that the log names` : `the ${kind} ${id}`;
}
