import { issueRows } from '../catalogue/issues';
import { configurationRows } from '../catalogue/configuration';
import { sharingRows } from '../catalogue/sharing';
import { aValueIsWrong, localisedRows } from '../catalogue/localised';
import { lookAlikeRows } from '../catalogue/look-alikes';
import { signalRows } from '../catalogue/signals';
import { decode } from '../json/bytes';
import { Matcher } from '../match/matcher';
import { fieldRefusal, guardOf, quotes } from './field-errors';
import { mayBeRefusal, needOf } from './needs';
import { isOfOwnStorage } from './own-storage';
import { permissionAt, permissionsIn } from './permission-key';
import { typeAsked } from '../record/address-type';
import { isNumericId } from '../record/issue-key';
import { idOf } from '../record/picked';
import { quotedProject } from '../record/project-words';
import type { Lack, Meaning, SignalRow } from '../catalogue/row';
import type { SetAsideReason, Want } from '../finding';
import type { Plain } from '../json/inner';
import type { Match } from '../match/matcher';
import type { Message } from '../record/body';
import type { Context } from '../record/context';
import type { Operation } from '../record/operation';
import type { Picked } from '../record/picked';
import type { Url } from '../record/url';
import type { Said } from '../record/said';
import type { FieldMessage } from './field-errors';
import type { Verdict } from './verdict';

/** All that a verdict is made of: text, status, type and operation, and no answer of Jira's. */
export interface Evidence {
  readonly said: Said;
  readonly status: number | null;
  readonly itemType: string | null;
  readonly picked: Picked;
  readonly context: Context;
  readonly operation: Operation;
  readonly url: Url | null;
  readonly method: string | null;
  /** The record tells of a success, and no text stands under a key that only an error has. */
  readonly success: boolean;
}

export const catalogue = new Matcher([
  ...issueRows,
  ...localisedRows,
  ...configurationRows,
  ...sharingRows,
  ...lookAlikeRows,
]);

const fieldRow = 16;
const unclearRow = 106;
const rateLimitRow = 143;
const assetsRow = 144;
const badRequest = 400;
const tooMany = 429;
const browse: Want = { kind: 'permission', anyOf: ['BROWSE_PROJECTS'] };

/** Judges a record: 429 first, then by its text, then by status and address, then whether it tells of a success. */
export function classify(evidence: Evidence): Verdict {
  const { match } = evidence.said;
  if (evidence.status === tooMany)
    return setAside(isOfAssets(evidence) ? assetsRow : rateLimitRow, 'rate-limit', evidence);
  if (match !== null && !(match.row.hint && evidence.success)) return byText(match, evidence);
  const signal = mayBeSignal(evidence) ? signalRows.find((row) => fits(row, evidence)) : undefined;
  if (signal !== undefined) return judged(signal.row, signal.means, signal.writes === true, evidence);
  if (evidence.success) return setAside(null, 'no-error', evidence);
  return {
    verdict: 'unrecognised',
    row: null,
    reason: null,
    want: candidate(evidence),
    write: evidence.operation.write,
  };
}

function byText(match: Match, evidence: Evidence): Verdict {
  const { row } = match;
  if (row.row !== fieldRow) return judged(row.row, row.means, row.writes === true, evidence);
  const { row: number, means } = fieldRefusal(evidence.said.refusedFields(), evidence.operation);
  // A field that is not on the screen hides no refusal that stands beside it.
  const beside = means.verdict === 'set-aside' ? evidence.said.besideFields()?.row : undefined;
  if (beside?.means.verdict === 'permission') return judged(beside.row, beside.means, true, evidence);
  return judged(number, means, true, evidence);
}

function judged(row: number, means: Meaning, writes: boolean, evidence: Evidence): Verdict {
  if (means.verdict === 'set-aside') return setAside(row, means.reason, evidence, writes);
  const write = writes || evidence.operation.write;
  return { verdict: 'permission', row, reason: null, want: wantOf(means.lack, row, evidence), write };
}

function setAside(
  row: number | null,
  reason: SetAsideReason,
  { operation }: Evidence,
  writes = false,
): Verdict {
  return { verdict: 'set-aside', row, reason, want: null, write: writes || operation.write };
}

function wantOf(lack: Lack, row: number, evidence: Evidence): Want {
  switch (lack.kind) {
    case 'permission':
    case 'other-person':
      return lack;
    case 'share': {
      const own = evidence.itemType === null || evidence.itemType.startsWith(lack.object);
      const id = own ? (idOf(evidence.picked) ?? evidence.context.id) : null;
      return { ...lack, id: id !== null && isNumericId(id) ? id : null };
    }
    case 'visibility': {
      const of = evidence.itemType?.includes('worklog') === true ? 'worklog' : lack.of;
      const role = evidence.said.match
        ?.name('R')
        ?.replace(/[.\s]+$/, '')
        .slice(0, 200);
      return { kind: 'visibility', of, role: role || null };
    }
    case 'unclear':
      return (row === unclearRow ? oneOf(narrowed(evidence)) : null) ?? unclear;
  }
}

const unclear: Want = { kind: 'unclear' };

/** A need is of one permission; what else is lacking Jira says of the whole profile. */
function oneOf(want: Want | null): Want | null {
  const [first] = want?.kind === 'permissions' ? want.allOf : [];
  return first === undefined ? want : { kind: 'permission', anyOf: [first] };
}

/** A permission that the record names itself comes before what its type and operation need. */
function narrowed(evidence: Evidence): Want | null {
  return namedPermission(evidence) ?? needOf(evidence.itemType, evidence.operation, evidence.status);
}

function namedPermission({ said, picked: { permissions } }: Evidence): Want | null {
  const named = permissionsIn(permissions);
  if (named !== null) return named;
  for (const message of said.messages) {
    const inText = permissionAt(message);
    if (inText !== null) return inText;
  }
  return null;
}

/** What an unrecognised refusal is probably about. Without a status only a permission that it names says so. */
function candidate(evidence: Evidence): Want | null {
  const want = pointedAt(evidence);
  return want === null || isOfOwnStorage(evidence.said.texts()) ? null : want;
}

function pointedAt(evidence: Evidence): Want | null {
  if (evidence.said.messages.some((message) => quotedProject(message) !== null)) return browse;
  const { itemType, url, operation, status } = evidence;
  const named = namedPermission(evidence);
  if (status === null || status === badRequest) {
    const fields = onlyFields(fieldMessages(evidence));
    if (fields.length > 0) return named ?? ofFields(fields, operation);
  }
  if (status === null || !mayBeRefusal(status)) return status === null ? named : null;
  const type = typeAsked(itemType, url?.text ?? null);
  // Of a work item as a whole Jira says which value is wrong; of a transition it says so where somebody may not.
  if (status === badRequest && type === 'issue' && evidence.said.messages.some(saysAValueIsWrong))
    return null;
  return named ?? needOf(type, operation, status);
}

/** All messages, where some are of fields. */
function fieldMessages({ said, picked }: Evidence): readonly Message[] {
  const known = said.opened !== null || picked.texts.some(({ field }) => field !== null);
  return known ? said.body.messages : [];
}

/** The messages of Jira's map of fields, where a body says nothing else. */
function onlyFields(messages: readonly Message[]): readonly FieldMessage[] {
  const ofFields = messages.flatMap((message) => {
    const { field } = message;
    return field === null ? [] : [{ field, text: textOf(message) }];
  });
  return ofFields.length === messages.length ? ofFields : [];
}

/**
 * The keys of the map carry no language. Where every message quotes its own field and none says that a value is wrong, the field could
 * not be set (row 16); else a field that a permission of its own guards is about that, and the value of any other is wrong.
 */
function ofFields(messages: readonly FieldMessage[], operation: Operation): Want | null {
  const fields = messages.map(({ field }) => field);
  const unset =
    fields.length > 1 &&
    messages.every(({ field, text }) => quotes(text, field) && !aValueIsWrong.test(text));
  const means = unset
    ? fieldRefusal(fields, operation).means
    : fields.map(guardOf).find((guard) => guard !== null);
  return means?.verdict === 'permission' && means.lack.kind === 'permission' ? means.lack : null;
}

function saysAValueIsWrong(message: Plain): boolean {
  return aValueIsWrong.test(textOf(message));
}

function textOf({ bytes, from, to }: Plain): string {
  return decode(bytes, from, Math.min(to, from + longestLooked));
}

const longestLooked = 2_000;

function isOfAssets(evidence: Evidence): boolean {
  return signalRows.some(
    (signal) => signal.row === assetsRow && (fitsPath(signal, evidence) || fitsType(signal, evidence)),
  );
}

/** The statuses that say something by themselves or together with an address; HTML says it with any. */
function mayBeSignal({ status, said, success }: Evidence): boolean {
  return (status !== null && status !== 404 && status >= 401) || (said.opened?.html === true && !success);
}

function fits(signal: SignalRow, evidence: Evidence): boolean {
  const { status, method, body } = signal;
  if (status && !(evidence.status !== null && evidence.status >= status[0] && evidence.status <= status[1]))
    return false;
  if (body && evidence.said.opened?.[body] !== true) return false;
  if (signal.reads && (evidence.operation.write || namedPermission(evidence) !== null)) return false;
  if (method && !method.test(methodOf(evidence))) return false;
  if (signal.path && !fitsPath(signal, evidence)) return false;
  return !signal.types || fitsType(signal, evidence);
}

/** A record without a method that only reads has got what it asked for by GET. */
function methodOf({ method, operation }: Evidence): string {
  return method?.toUpperCase() ?? (operation.write ? '' : 'GET');
}

function fitsPath({ path }: SignalRow, evidence: Evidence): boolean {
  return path !== undefined && evidence.url !== null && path.test(evidence.url.text);
}

function fitsType({ types }: SignalRow, { itemType }: Evidence): boolean {
  return types !== undefined && itemType !== null && types.includes(itemType);
}
