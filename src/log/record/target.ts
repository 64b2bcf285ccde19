import { encode } from '../json/bytes';
import { addressed } from './address';
import { knownType } from './item-type';
import { firstIssueKey, isNumericId, isProjectKey, projectOfKey, projectOfKeyAt } from './issue-key';
import { idOf } from './picked';
import { Url } from './url';
import type { Plain } from '../json/inner';
import type { Match } from '../match/matcher';
import type { Context } from './context';
import type { Picked } from './picked';
import type { Said } from './said';

/** The work item (key or numeric id) and the project (key or numeric id) that a record is about. */
export interface Target {
  readonly issue: Plain | null;
  readonly project: string | null;
}

/** A numeric id of these types is the work item's own. */
const hasIssueId = /^(?:issue|issue_watcher|issue_vote|issue_properties)$/;

/**
 * Finds the target in the order: the wording, where it names it better; the record's fields; its addresses; the wording; any
 * text; the container around it. A numeric id counts only where the item type says whose it is.
 */
export function targetOf(
  picked: Picked,
  itemType: string | null,
  url: Url | null,
  said: Said,
  context: Context,
): Target {
  const target = byKey(picked, url, said, context);
  if (target !== null) return target;
  const { issue, project } = search(picked, itemType, url, said, context);
  return { issue: issue === null ? null : plain(issue), project };
}

/** The commonest cases, without a text: the id is a work item's key, or the wording has one, or the address. */
function byKey(picked: Picked, url: Url | null, { match }: Said, context: Context): Target | null {
  if (match?.row.named === true) {
    const place = match.place('K');
    return place === null ? null : ofKey(place, picked);
  }
  const { idDoc, idNode, issue } = picked;
  if (issue !== null) return null;
  if (idDoc === null) {
    const key = context.id === null ? (url?.issue ?? null) : null;
    return key === null ? null : ofKey(key, picked);
  }
  return ofKey({ bytes: idDoc.bytes, from: idDoc.from(idNode), to: idDoc.to(idNode) }, picked);
}

function ofKey(issue: Plain, picked: Picked): Target | null {
  const project = projectOfKeyAt(issue.bytes, issue.from, issue.to);
  return project === null ? null : { issue, project: projectField(picked.project) ?? project };
}

function plain(text: string): Plain {
  const bytes = encode(text);
  return { bytes, from: 0, to: bytes.length };
}

interface Found {
  readonly issue: string | null;
  readonly project: string | null;
}

function search(
  picked: Picked,
  itemType: string | null,
  url: Url | null,
  said: Said,
  context: Context,
): Found {
  const type = itemType === null ? null : knownType(itemType);
  const { match } = said;
  const namedFirst = match?.row.named === true;
  const ofId = byId(idOf(picked) ?? context.id, type, itemType !== null, match?.row.row ?? null);
  let issue = (namedFirst ? issueNamed(match) : null) ?? ofField(picked.issue) ?? ofId.issue;
  let project = (namedFirst ? projectNamed(match) : null) ?? projectField(picked.project) ?? ofId.project;
  if (issue === null) {
    const address = url ?? Url.among(said.texts());
    const at = address?.names ?? nowhere;
    issue = at.issue ?? issueNamed(match) ?? (type === 'project' && project !== null ? null : keyIn(said));
    project ??= (issue === null ? null : projectOfKey(issue)) ?? at.project ?? projectNamed(match);
  } else project ??= projectOfKey(issue) ?? url?.names.project ?? null;
  return { issue, project: project ?? projectField(context.project) };
}

const nowhere: Found = { issue: null, project: null };

function byId(id: string | null, type: string | null, hasType: boolean, row: number | null): Found {
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

function issueNamed(match: Match | null): string | null {
  const key = match?.name('K') ?? match?.name('I') ?? null;
  return key === null ? null : ofField(key);
}

/** A wording names one project, or several with commas between: then the first. */
function projectNamed(match: Match | null): string | null {
  const name = match?.name('P') ?? match?.name('J') ?? null;
  if (name === null) return null;
  return projectField(name) ?? /^\W*([A-Z][A-Z0-9_]+)(?=\s*(?:[,;)'".]|$))/.exec(name)?.[1] ?? null;
}

function keyIn(said: Said): string | null {
  for (const text of said.texts()) {
    const key = firstIssueKey(text);
    if (key !== null) return key;
  }
  return null;
}
