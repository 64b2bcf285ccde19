import { issueRows } from '../catalogue/issues';
import { configurationRows } from '../catalogue/configuration';
import { sharingRows } from '../catalogue/sharing';
import { localisedRows } from '../catalogue/localised';
import { lookAlikeRows } from '../catalogue/look-alikes';
import { signalRows } from '../catalogue/signals';
import { Matcher, type Match } from '../match/matcher';
import { candidate, namedPermission, narrowed } from './candidate';
import { fieldRefusal } from './field-errors';
import { isNumericId } from '../record/issue-key';
import { idOf } from '../record/record-fields';
import type { Lack, Meaning, SignalRow } from '../catalogue/row';
import type { SetAsideReason, Want } from '../finding';
import type { Evidence } from './evidence';
import type { Verdict } from './verdict';

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
const tooMany = 429;

/** Judges a record: 429 first, then by its text, then by status and address, then whether it tells of a success. */
export function classify(evidence: Evidence): Verdict {
  const { match } = evidence.messages;
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
  const { row: number, means } = fieldRefusal(evidence.messages.refusedFields(), evidence.operation);
  // A field that is not on the screen hides no refusal that stands beside it.
  const beside = means.verdict === 'set-aside' ? evidence.messages.besideFields()?.row : undefined;
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
      const id = own ? (idOf(evidence.fields) ?? evidence.context.id) : null;
      return { ...lack, id: id !== null && isNumericId(id) ? id : null };
    }
    case 'visibility': {
      const of = evidence.itemType?.includes('worklog') === true ? 'worklog' : lack.of;
      const role = evidence.messages.match
        ?.name('R')
        ?.replace(/(?<![.\s])[.\s]+$/, '')
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

function isOfAssets(evidence: Evidence): boolean {
  return signalRows.some(
    (signal) => signal.row === assetsRow && (fitsPath(signal, evidence) || fitsType(signal, evidence)),
  );
}

/** The statuses that say something by themselves or together with an address; HTML says it with any. */
function mayBeSignal({ status, messages, success }: Evidence): boolean {
  return (status !== null && status !== 404 && status >= 401) || (messages.opened?.html === true && !success);
}

function fits(signal: SignalRow, evidence: Evidence): boolean {
  const { status, method, body } = signal;
  if (status && !(evidence.status !== null && evidence.status >= status[0] && evidence.status <= status[1]))
    return false;
  if (body && evidence.messages.opened?.[body] !== true) return false;
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
