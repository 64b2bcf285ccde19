import { addressed } from './address';
import { knownType } from './item-type';
import { firstIssueKey, isNumericId, isProjectKey, projectOfKey } from './issue-key';
import { urlInText } from './wrappers';
import type { Context } from './context';
import type { Picked } from './picked';

/** The work item (key or numeric id) and the project (key or numeric id) that a record is about. */
export interface Target {
  readonly issue: string | null;
  readonly project: string | null;
}

/** What the matched wording names, by the letters of the catalogue, and whether that comes before the record's own fields. */
export interface Named {
  readonly names: Readonly<Partial<Record<string, string>>>;
  readonly first: boolean;
  readonly row: number | null;
}

/** A numeric id of these types is the work item's own. */
const hasIssueId = /^(?:issue|issue_watcher|issue_vote|issue_properties)$/;

/**
 * Finds the target in the order: the wording, where it names it better; the record's fields; its addresses; the wording; the
 * container around it; any text. A numeric id counts only where the item type says whose it is.
 */
export function targetOf(
  picked: Picked,
  itemType: string | null,
  url: string | null,
  texts: readonly string[],
  named: Named,
  context: Context,
): Target {
  const type = itemType === null ? null : knownType(itemType);
  const id = picked.id ?? context.id;
  const ofId = byId(id, type, itemType !== null, named.row);
  let issue = (named.first ? issueNamed(named) : null) ?? ofField(picked.issue) ?? ofId.issue;
  let project = (named.first ? projectNamed(named) : null) ?? projectField(picked.project) ?? ofId.project;
  if (issue === null || (project === null && projectOfKey(issue) === null)) {
    const address = url ?? (texts.length === 0 ? null : firstUrl(texts));
    const at = address === null ? nowhere : addressed(address);
    issue ??=
      at.issue ?? issueNamed(named) ?? (project === null || type !== 'project' ? firstKey(texts) : null);
    if (issue === null || projectOfKey(issue) === null) project ??= at.project ?? projectNamed(named);
  }
  project ??= (issue === null ? null : projectOfKey(issue)) ?? projectField(context.project);
  return { issue, project };
}

const nowhere: Target = { issue: null, project: null };

function byId(id: string | null, type: string | null, hasType: boolean, row: number | null): Target {
  if (id === null || id.length > 300) return nowhere;
  if (projectOfKey(id) !== null) return { issue: id, project: null };
  const ofProject = type?.startsWith('project') === true;
  if (isNumericId(id)) {
    if (type === 'project') return { issue: null, project: id };
    // Without a type the wording of rows 1 to 4 says that the id is a work item's.
    const ofIssue = type === null ? !hasType && row !== null && row <= 4 : hasIssueId.test(type);
    return ofIssue ? { issue: id, project: null } : nowhere;
  }
  if (isProjectKey(id))
    return ofProject || (!hasType && id.length <= 10) ? { issue: null, project: id } : nowhere;
  const composite = /^([A-Z][A-Z0-9_]+|[1-9]\d*)[:/]\w/.exec(id)?.[1];
  if (composite !== undefined) {
    if (ofProject) return { issue: null, project: composite };
    if (isNumericId(composite) && type !== null && /^(?:issue|comment)/.test(type))
      return { issue: composite, project: null };
  }
  const at = id.includes('/') ? addressed(id) : nowhere;
  return at.issue === null && at.project === null ? { issue: firstIssueKey(id), project: null } : at;
}

function ofField(value: string | null): string | null {
  if (value === null || value.length > 300) return null;
  const text = value.trim();
  return projectOfKey(text) !== null || isNumericId(text) ? text : firstIssueKey(text);
}

function projectField(value: string | null): string | null {
  if (value === null) return null;
  const text = value.trim();
  return isProjectKey(text) || isNumericId(text) ? text : null;
}

function issueNamed({ names }: Named): string | null {
  const key = names['K'] ?? names['I'];
  return key === undefined ? null : ofField(key);
}

/** A wording names one project, or several with commas between: then the first. */
function projectNamed({ names }: Named): string | null {
  const name = names['P'] ?? names['J'];
  if (name === undefined) return null;
  return projectField(name) ?? /^\W*([A-Z][A-Z0-9_]+)(?=\s*(?:[,;)'".]|$))/.exec(name)?.[1] ?? null;
}

function firstKey(texts: readonly string[]): string | null {
  for (const text of texts) {
    const key = firstIssueKey(text);
    if (key !== null) return key;
  }
  return null;
}

function firstUrl(texts: readonly string[]): string | null {
  for (const text of texts) {
    const url = text.includes('://') ? urlInText(text) : null;
    if (url !== null) return url;
  }
  return null;
}
