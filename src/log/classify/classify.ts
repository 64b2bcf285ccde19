import { issueRows } from '../catalogue/issues';
import { configurationRows } from '../catalogue/configuration';
import { sharingRows } from '../catalogue/sharing';
import { lookAlikeRows } from '../catalogue/look-alikes';
import { signalRows } from '../catalogue/signals';
import { Matcher } from '../match/matcher';
import { fieldRefusal } from './field-errors';
import { mayBeRefusal, needOf } from './needs';
import { permissionKeyIn } from './permission-key';
import { isNumericId } from '../record/issue-key';
import type { Lack, Meaning, SignalRow } from '../catalogue/row';
import type { Want } from '../finding';
import type { Match } from '../match/matcher';
import type { Operation } from '../record/operation';
import type { Verdict } from './verdict';

/** All that a verdict is made of: text, status, type and operation, and no answer of Jira's. */
export interface Evidence {
  readonly texts: readonly string[];
  /** The field that a text is about, at the same position. */
  readonly fields: readonly (string | null)[];
  readonly status: number | null;
  readonly itemType: string | null;
  readonly id: string | null;
  readonly operation: Operation;
  readonly path: string | null;
  readonly method: string | null;
  readonly html: boolean;
  /** The record tells of a success, and under no key that names an error stands a text. */
  readonly success: boolean;
  /** A field of the record names a permission. */
  readonly permission: string | null;
}

const matcher = new Matcher([...issueRows, ...configurationRows, ...sharingRows, ...lookAlikeRows]);

const fieldRow = 16;
const rateLimitRow = 143;
const assetsRow = 144;
const tooMany = 429;

/** Judges a record: 429 first, then by its text, then by status and address, then whether it tells of a success. */
export function classify(evidence: Evidence): Verdict {
  if (evidence.status === tooMany) {
    const assets = signalRows.find(
      (signal) => signal.row === assetsRow && (fitsPath(signal, evidence) || fitsType(signal, evidence)),
    );
    return setAside(assets?.row ?? rateLimitRow, 'rate-limit', evidence, firstText(evidence), null);
  }
  const found = bestMatch(evidence);
  if (found !== null && (found.match.row.hint !== true || !evidence.success)) return byText(found, evidence);
  const signal = signalRows.find((row) => fits(row, evidence));
  if (signal !== undefined) {
    return judged(signal.row, signal.means, signal.writes === true, evidence, firstText(evidence), null);
  }
  if (evidence.success) return setAside(null, 'no-error', evidence, firstText(evidence), null);
  return {
    verdict: 'unrecognised',
    row: null,
    reason: null,
    want: candidate(evidence),
    write: evidence.operation.write,
    text: firstText(evidence),
    match: null,
  };
}

interface Found {
  readonly match: Match;
  readonly at: number;
}

function bestMatch({ texts }: Evidence): Found | null {
  let best: Found | null = null;
  for (let at = 0; at < texts.length; at++) {
    const match = matcher.best(texts[at] ?? '');
    if (match !== null && (best === null || match.rank > best.match.rank)) best = { match, at };
  }
  return best;
}

function byText({ match, at }: Found, evidence: Evidence): Verdict {
  const text = evidence.texts[at] ?? null;
  const { row } = match;
  if (row.row === fieldRow) {
    const { row: number, means } = fieldRefusal(refusedFields(evidence), evidence.operation);
    return judged(number, means, true, evidence, text, match);
  }
  return judged(row.row, row.means, row.writes === true, evidence, text, match);
}

/** The fields that "cannot be set" is said of, all of them. */
function refusedFields({ texts, fields }: Evidence): readonly string[] {
  return texts.flatMap((text, i) => {
    const match = matcher.best(text);
    return match?.row.row === fieldRow ? [match.names['F'] || (fields[i] ?? '')] : [];
  });
}

function judged(
  row: number,
  means: Meaning,
  writes: boolean,
  evidence: Evidence,
  text: string | null,
  match: Match | null,
): Verdict {
  if (means.verdict === 'set-aside') return setAside(row, means.reason, evidence, text, match, writes);
  return {
    verdict: 'permission',
    row,
    reason: null,
    want: wantOf(means.lack, evidence, match),
    write: writes || evidence.operation.write,
    text,
    match,
  };
}

function setAside(
  row: number | null,
  reason: Verdict['reason'],
  evidence: Evidence,
  text: string | null,
  match: Match | null,
  writes = false,
): Verdict {
  return {
    verdict: 'set-aside',
    row,
    reason,
    want: null,
    write: writes || evidence.operation.write,
    text,
    match,
  };
}

function wantOf(lack: Lack, evidence: Evidence, match: Match | null): Want {
  switch (lack.kind) {
    case 'permission':
    case 'other-person':
      return lack;
    case 'share':
      return {
        ...lack,
        id:
          evidence.id !== null && isNumericId(evidence.id) && isOf(evidence.itemType, lack.object)
            ? evidence.id
            : null,
      };
    case 'visibility':
      return {
        kind: 'visibility',
        of: evidence.itemType?.includes('worklog') === true ? 'worklog' : lack.of,
        role: match?.names['R']?.replace(/[.\s]+$/, '').slice(0, 200) || null,
      };
    case 'unclear': {
      const anyOf = match?.row.row === 106 ? narrowed(evidence) : null;
      return anyOf === null ? { kind: 'unclear' } : { kind: 'permission', anyOf };
    }
  }
}

function isOf(itemType: string | null, object: string): boolean {
  return itemType === null || itemType.startsWith(object);
}

/** A permission that the record names itself comes before what its type and operation need. */
function narrowed(evidence: Evidence): readonly string[] | null {
  const named = namedPermission(evidence);
  return named === null ? needOf(evidence.itemType, evidence.operation, evidence.status) : [named];
}

function namedPermission({ texts, permission }: Evidence): string | null {
  if (permission !== null) {
    const key = permissionKeyIn(`permission ${permission}`);
    if (key !== null) return key;
  }
  return texts.map(permissionKeyIn).find((key) => key !== null) ?? null;
}

/** What an unrecognised refusal is probably about. Without a status only a permission that it names says so. */
function candidate(evidence: Evidence): Want | null {
  if (evidence.status === null) {
    const named = namedPermission(evidence);
    return named === null ? null : { kind: 'permission', anyOf: [named] };
  }
  const anyOf = mayBeRefusal(evidence.status) ? narrowed(evidence) : null;
  return anyOf === null ? null : { kind: 'permission', anyOf };
}

function fits(signal: SignalRow, evidence: Evidence): boolean {
  const { status, method, body } = signal;
  if (status && !(evidence.status !== null && evidence.status >= status[0] && evidence.status <= status[1]))
    return false;
  if (body === 'html' && !evidence.html) return false;
  if (method && !method.test(methodOf(evidence))) return false;
  if (signal.path && !fitsPath(signal, evidence)) return false;
  return !signal.types || fitsType(signal, evidence);
}

/** A record without a method that only reads has got what it asked for by GET. */
function methodOf({ method, operation }: Evidence): string {
  return method?.toUpperCase() ?? (operation.write ? '' : 'GET');
}

function fitsPath({ path }: SignalRow, evidence: Evidence): boolean {
  return path !== undefined && evidence.path !== null && path.test(evidence.path);
}

function fitsType({ types }: SignalRow, { itemType }: Evidence): boolean {
  return types !== undefined && itemType !== null && types.includes(itemType);
}

function firstText({ texts }: Evidence): string | null {
  return texts[0] ?? null;
}
