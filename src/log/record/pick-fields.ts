import { httpStatusAt, innerStatus, outcomeOf } from './status';
import type { Doc } from '../json/doc';
import type { KeyRole } from './families';
import type { Picked, Place } from './picked';

/** Work items and projects of one record, at most. */
const mostNames = 50;
const rankStep = 50;

/** The names of the least depth count: an object in the record may be about something else. */
export function takeIssues(names: readonly string[], picked: Picked, depth: number): void {
  if (names.length === 0 || depth > picked.issueDepth) return;
  picked.issues = (depth < picked.issueDepth ? names : [...picked.issues, ...names]).slice(0, mostNames);
  picked.issueDepth = depth;
  if (depth === 0) picked.namesItem = true;
}

export function takeProjects(
  names: readonly string[],
  { rank }: KeyRole,
  picked: Picked,
  depth: number,
): void {
  if (names.length === 0 || rank + depth * rankStep >= picked.projectRank) return;
  picked.projects = names.slice(0, mostNames);
  picked.projectRank = rank + depth * rankStep;
}

export function takePermissions(names: readonly string[], picked: Picked): void {
  if (picked.permissions.length === 0) picked.permissions = names.slice(0, mostNames);
}

export function takeStatus(doc: Doc, value: number, picked: Picked, { depth, part }: Place): void {
  const status = httpStatusAt(doc, value);
  if (status !== null) {
    picked.status = depth === 0 ? (picked.status ?? status) : innerStatus(picked.status, status);
    if (depth === 0) picked.ownStatus = true;
  } else if (doc.isText(value) && picked.outcome === null && part === 'record')
    picked.outcome = outcomeOf(doc.text(value));
}
