import { roleOf, type KeyRole } from './families';
import { httpStatusAt, innerStatus, outcomeOf } from './status';
import { timeAt } from './time';
import type { Doc } from '../json/doc';
import type { Position, RecordFields, TextValue, Tier } from './record-fields';

/** Notes in the fields of a record what the values under its keys say. */

/** Fields of an object inside a record come after the record's own. */
export const rankStep = 50;
/** Work items and projects, and texts, of one record, at most. */
const mostNames = 50;
const mostTexts = 50;
/** The ranks of keys that tell of a success as well. */
const ofAnyRecord = new Set(['message', 'messages', 'msg', 'reason'].map((key) => roleOf(key)?.rank));

/** Notes that an object in the record names a thing of Jira: two that do, side by side, may be records of their own. */
export function noteNamed(fields: RecordFields, at: Position): void {
  if (at.depth === 0) return;
  const first = ((fields.namedAt ??= [])[at.depth] ??= at);
  if (first !== at) fields.holdsMore = true;
}

/** The names of the least depth count: an object in the record may be about something else. */
export function takeIssues(names: readonly string[], fields: RecordFields, at: Position): void {
  const { depth } = at;
  if (names.length === 0) return;
  noteNamed(fields, at);
  if (depth > fields.issueDepth) return;
  fields.issues = (depth < fields.issueDepth ? names : [...fields.issues, ...names]).slice(0, mostNames);
  fields.issueDepth = depth;
  if (depth === 0) fields.namesItem = true;
}

export function takeProjects(
  names: readonly string[],
  { rank }: KeyRole,
  fields: RecordFields,
  at: Position,
): void {
  if (names.length === 0) return;
  noteNamed(fields, at);
  const inDepth = rank + at.depth * rankStep;
  if (inDepth >= fields.projectRank) return;
  fields.projects = names.slice(0, mostNames);
  fields.projectRank = inDepth;
}

export function takePermissions(names: readonly string[], fields: RecordFields): void {
  if (fields.permissions.length === 0) fields.permissions = names.slice(0, mostNames);
}

export function takeStatus(doc: Doc, value: number, fields: RecordFields, { depth, part }: Position): void {
  const status = httpStatusAt(doc, value);
  if (status !== null) {
    fields.status = depth === 0 ? (fields.status ?? status) : innerStatus(fields.status, status);
    if (depth === 0) fields.ownStatus = true;
  } else if (doc.isText(value) && fields.outcome === null && part === 'record')
    fields.outcome = outcomeOf(doc.text(value));
}

/** Notes when the record happened; a time in an item, or in a list, is another's. */
export function takeTime(
  doc: Doc,
  value: number,
  rank: number,
  fields: RecordFields,
  { part }: Position,
): void {
  if (part !== 'record' || rank >= fields.timeRank) return;
  const time = timeAt(doc, value);
  if (time === null) return;
  fields.time = time;
  fields.timeRank = rank;
}

/** Notes a text that stands under a key of a text or an error. */
export function addText(
  doc: Doc,
  node: number,
  tier: 'error' | 'text',
  field: string | null,
  fields: RecordFields,
): void {
  fields.texts = withText(fields.texts, { doc, node, tier, field });
}

/** Notes any other text; what begins with a digit and is one word (a time, a number) names nothing and says nothing. */
export function addOther(doc: Doc, node: number, tier: Tier, fields: RecordFields): void {
  if (isNumber(doc, doc.from(node), doc.to(node))) return;
  fields.others = withText(fields.others, { doc, node, tier, field: null });
}

/** The first text makes a list of its own, the next ones are added to it. */
function withText(texts: TextValue[], text: TextValue): TextValue[] {
  if (texts.length === 0) return [text];
  if (texts.length < mostTexts) texts.push(text);
  return texts;
}

function isNumber({ bytes }: Doc, from: number, to: number): boolean {
  const first = bytes[from] as number;
  if (first < 0x30 || first > 0x39 || to - from > longestNumber) return false;
  for (let i = from + 1; i < to; i++) if (bytes[i] === 0x20) return false;
  return true;
}

const longestNumber = 40;

/** Notes that something stands under a key that names an error. */
export function markError(role: KeyRole, fields: RecordFields): void {
  fields.hasError = true;
  if (isOfErrors(role)) fields.blames = true;
}

/** Whether only an error has such a key: `error`, not `message`. */
export function isOfErrors({ rank }: KeyRole): boolean {
  return !ofAnyRecord.has(rank);
}

/** Whether what stands there may be the record's own failure. */
export function isOwn({ part }: Position): boolean {
  return part === 'record' || part === 'element';
}
