import { plainOf, type Plain } from '../json/bytes';
import { addressed } from './address';
import { Candidates } from './candidates';
import { roleOf } from './families';
import { isNumericId, keysIn, projectOfKey, projectOfKeyAt, smallKeysIn } from './issue-key';
import { knownType } from './item-type';
import {
  issuesNamed,
  issuesOfField,
  projectNamesIn,
  projectOfField,
  projectsNamed,
  projectsOfField,
  smallKeysOfField,
} from './named-places';
import { none, nothing, placesOfId, type NamedPlaces } from './places-of-id';
import { idOf, type RecordFields, type TextValue } from './record-fields';
import { projectsInText } from './project-words';
import { Url } from './url';
import type { Context } from './context';
import type { RecordMessages } from './record-messages';
import type { Target } from './target';

/** From this rank on a key of ids may be that of the log's own event. */
const ownIdRank = roleOf('id')?.rank ?? 0;

/**
 * Finds the target in the order: the wording, where it names it better; the record's fields; its addresses; else candidates: names
 * and keys in small letters, what the wording and other texts and fields name, an id that may be the event's own; the container around it.
 */
export function targetOf(
  fields: RecordFields,
  itemType: string | null,
  url: Url | null,
  messages: RecordMessages,
  context: Context,
): Target {
  return byKey(fields, url, messages, context) ?? search(fields, itemType, url, messages, context);
}

/** The commonest cases, without a text: the id is a work item's key, or the wording has one, or the address. */
function byKey(
  fields: RecordFields,
  url: Url | null,
  { match }: RecordMessages,
  context: Context,
): Target | null {
  if (match?.row.named === true) {
    const place = match.place('K');
    return place === null ? null : ofKey(place, fields);
  }
  const { idDoc, idNode, idRank, issues } = fields;
  if (issues.length > 0) return null;
  if (idDoc === null) {
    const key = context.id === null ? (url?.issue ?? null) : null;
    return key === null ? null : ofKey(key, fields);
  }
  const id = idDoc.written(idNode);
  return idRank < ownIdRank || isOnlyKey(id, fields) ? ofKey(id, fields) : null;
}

/** Whether no text of the record has a key of another project. */
function isOnlyKey(id: Plain, { texts, others, url }: RecordFields): boolean {
  const project = projectOfKeyAt(id.bytes, id.from, id.to);
  if (project === null || url !== null) return false;
  const isAnother = ({ doc, node }: TextValue): boolean =>
    keysIn(doc.written(node)).some((key) => projectOfKey(key) !== project);
  return !texts.some(isAnother) && !others.some(isAnother);
}

function ofKey(issue: Plain, fields: RecordFields): Target | null {
  const project = projectOfKeyAt(issue.bytes, issue.from, issue.to);
  if (project === null || fields.projects.length > 1) return null;
  return {
    project: projectOfField(fields.projects[0]) ?? project,
    also: none,
    candidates: none,
    issues: [issue],
  };
}

function search(
  fields: RecordFields,
  itemType: string | null,
  url: Url | null,
  messages: RecordMessages,
  context: Context,
): Target {
  const type = itemType === null ? null : knownType(itemType);
  const { match } = messages;
  const wording = { issues: issuesNamed(match), projects: projectsNamed(match) };
  const named = match?.row.named === true ? wording : nothing;
  // JSON in a text may have a field for it.
  if (named === nothing && fields.issues.length === 0 && fields.projects.length === 0) messages.open();
  const ofId = placesOfId(idOf(fields) ?? context.id, type, itemType !== null, match?.row.row ?? null);
  const sureId = isOwnId(fields, type, ofId) ? nothing : ofId;

  const ofFields = fields.issues.flatMap(issuesOfField);
  let issues = firstOf(named.issues, ofFields, sureId.issues);
  const own = fields.projects.flatMap(projectsOfField);
  let projects = firstOf(named.projects, own, sureId.projects);
  if (issues.length === 0) {
    const at = addressed((url ?? Url.among(messages.texts()))?.text ?? '');
    if (at.issue !== null) issues = [at.issue];
    if (projects.length === 0) projects = at.projects;
  } else if (projects.length === 0) projects = url?.names.projects.filter(isNumericId) ?? none;

  if (issues.length > 0) return sure(issues, projects, context);
  const inTexts = (find: (text: Plain) => readonly string[]): readonly string[] => [
    ...new Set(textsOf(fields, messages).flatMap(find)),
  ];
  const keys = type === 'project' && projects.length > 0 ? none : inTexts(keysIn);
  if (projects.length > 0)
    return sure(
      keys.filter((key) => projects.includes(projectOfKey(key) ?? '')),
      projects,
      context,
    );

  const candidates = new Candidates();
  candidates.add(fields.issues.flatMap(smallKeysOfField), 'weak');
  candidates.addNames([...fields.projects, ...projectNamesIn(match)]);
  candidates.add([...wording.issues, ...wording.projects]);
  candidates.add([...keys, ...inTexts(projectsInText)]);
  if (candidates.isEmpty && ofId.issues.some(isNumericId)) return sure(ofId.issues, none, context);
  candidates.add([...ofId.issues, ...ofId.projects].filter((name) => !isNumericId(name)));
  if (candidates.isEmpty) candidates.add(inTexts(smallKeysIn), 'weak');
  return candidates.target(projectOfField(context.project ?? undefined));
}

/** Whether an id stands where any event has its own; a number counts where an item type says whose it is. */
function isOwnId(
  { idDoc, idRank }: RecordFields,
  type: string | null,
  { issues, projects }: NamedPlaces,
): boolean {
  if (idDoc === null || idRank < ownIdRank) return false;
  return type === null || [...issues, ...projects].some((name) => !isNumericId(name));
}

function firstOf(...lists: readonly (readonly string[])[]): readonly string[] {
  return lists.find((list) => list.length > 0) ?? none;
}

/** Work items of one project may lie in the one that a field names; those of several lie where their keys say. */
function sure(issues: readonly string[], projects: readonly string[], context: Context): Target {
  const ofKeys = [...new Set(issues.flatMap((issue) => projectOfKey(issue) ?? none))];
  const all = ofKeys.length > 1 || projects.length === 0 ? ofKeys : projects;
  const [project = projectOfField(context.project ?? undefined), ...also] = all;
  return { project, also, candidates: none, issues: issues.map(plainOf) };
}

/** All that a record says anywhere, its addresses as well. */
function textsOf(fields: RecordFields, messages: RecordMessages): readonly Plain[] {
  const others = fields.others.map(({ doc, node }) => doc.written(node));
  const address = fields.url === null ? none : [plainOf(fields.url.text)];
  return [...messages.all, ...others, ...address];
}
