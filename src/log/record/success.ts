import { textOf, type Plain } from '../json/bytes';
import { withoutNames } from './evidence';
import { isQuiet, levelInFront } from './level';
import type { RecordFields } from './record-fields';

const noErrors = /\b(?:0|no|zero|without(?: any)?) (?:errors?|failures?|failed)\b/i;
const someErrors =
  /\b[1-9][\d,.]* (?:\w+ )?(?:errors?|failures?|failed|skipped|denied)\b|\b(?:but|except|however)\b/i;
const successfully =
  /\b(?:completed|finished|ended|done|backed up|exported|synced|saved|uploaded) successfully\b|\bsuccessfully (?:\w+ )?(?:completed|finished|backed up|exported|synced|saved|uploaded|fetched)\b/i;
const looked = 300;

/** A number of failures, or a refusal in a tool's own words: neither level nor status word makes a success of it. */
const failuresSaid =
  /\b[1-9][\d,.]* (?:\w+ )?(?:errors?|failures?|failed|denied)\b|\b(?:no|lacks?|lacking|missing|without|insufficient|not have) (?:\w+ ){0,3}permissions?\b|\b(?:permission|access) (?:is |was )?denied\b/i;

/** Whether a record tells of a success. It may have a message, but no error. `first`: what it says first. */
export function tellsOfSuccess(fields: RecordFields, status: number | null, first: Plain | null): boolean {
  if (fields.outcome === 'failure' || (status !== null && status >= 400)) return false;
  const { blames, outcome } = fields;
  const well = outcome === 'success' || (status !== null && status >= 200 && status < 300);
  if (fields.level === null && first === null) return well && !blames;
  const text = first === null ? '' : textOf(first, looked);
  const level = fields.level ?? (blames ? null : levelInFront(text));
  const quiet = level !== null && isQuiet(level);
  const says = quiet || (!blames && (well || (level === null && saysSo(text))));
  return says && !failuresSaid.test(withoutNames(text));
}

function saysSo(text: string): boolean {
  return (noErrors.test(text) || successfully.test(text)) && !someErrors.test(text);
}
