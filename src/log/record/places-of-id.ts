import { plainOf } from '../json/bytes';
import { addressed } from './address';
import { isNumericId, isProjectKey, keysIn, projectOfKey } from './issue-key';

export const none: readonly never[] = [];

/** Work items and projects that something names. */
export interface NamedPlaces {
  readonly issues: readonly string[];
  readonly projects: readonly string[];
}

export const nothing: NamedPlaces = { issues: none, projects: none };

/** A numeric id of these types is the work item's own. */
const hasIssueId = /^(?:issue|issue_watcher|issue_vote|issue_properties)$/;

/** What an id names, by its shape and by the type of its item: a key, a number, an address, or `PAY:10012`. */
export function placesOfId(
  id: string | null,
  type: string | null,
  hasType: boolean,
  row: number | null,
): NamedPlaces {
  if (id === null || id.length > 300) return nothing;
  if (projectOfKey(id) !== null) return { issues: [id], projects: none };
  const ofProject = type?.startsWith('project') === true;
  if (isNumericId(id)) {
    if (type === 'project') return { issues: none, projects: [id] };
    // Without a type the wording of rows 1 to 4 says that the id is a work item's.
    const ofIssue = type === null ? !hasType && row !== null && row <= 4 : hasIssueId.test(type);
    return ofIssue ? { issues: [id], projects: none } : nothing;
  }
  if (isProjectKey(id))
    return ofProject || (!hasType && id.length <= 10) ? { issues: none, projects: [id] } : nothing;
  const composite = /^([A-Z][A-Z0-9_]+|[1-9]\d*)[:/]\w/.exec(id)?.[1];
  if (composite !== undefined) {
    if (ofProject) return { issues: none, projects: [composite] };
    if (isNumericId(composite) && type !== null && /^(?:issue|comment)/.test(type))
      return { issues: [composite], projects: none };
  }
  const { issue, projects } = id.includes('/') ? addressed(id) : { issue: null, projects: none };
  if (issue !== null || projects.length > 0) return { issues: issue === null ? none : [issue], projects };
  return { issues: keysIn(plainOf(id)), projects: none };
}
