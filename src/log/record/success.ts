import { decode } from '../json/bytes';
import { isQuiet } from './level';
import type { Plain } from '../json/inner';
import type { Picked } from './picked';

const noErrors = /\b(?:0|no|zero|without(?: any)?) (?:errors?|failures?|failed)\b/i;
const someErrors =
  /\b[1-9][\d,.]* (?:\w+ )?(?:errors?|failures?|failed|skipped|denied)\b|\b(?:but|except|however)\b/i;
const successfully =
  /\b(?:completed|finished|ended|done|backed up|exported|synced|saved|uploaded) successfully\b|\bsuccessfully (?:\w+ )?(?:completed|finished|backed up|exported|synced|saved|uploaded|fetched)\b/i;
const looked = 300;

/** Whether a record tells of a success. It may have a message, but no error. `first`: what it says first. */
export function tellsOfSuccess(picked: Picked, status: number | null, first: Plain | null): boolean {
  if (picked.outcome === 'failure' || (status !== null && status >= 400)) return false;
  const quiet = picked.level !== null && isQuiet(picked.level);
  if (picked.outcome === 'success' || (status !== null && status >= 200 && status < 300))
    return quiet || !picked.blames;
  return quiet || (!picked.blames && picked.level === null && first !== null && saysSo(first));
}

function saysSo({ bytes, from, to }: Plain): boolean {
  const text = decode(bytes, from, Math.min(to, from + looked));
  return (noErrors.test(text) || successfully.test(text)) && !someErrors.test(text);
}
