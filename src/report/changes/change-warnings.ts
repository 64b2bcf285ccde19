import { named } from '../../text/english';
import type { Change } from '../../remedy';
import { changeWords } from './change-words';
import type { Words } from '../words/words';

/** What an admin ought to know before a change is made; null: nothing out of the ordinary. */
export function warningOf(change: Change, words: Words): string | null {
  const ofKind = warningOfKind(change, words);
  if (change.fromLog !== true) return ofKind;
  return ofKind === null ? fromLogSays : `${fromLogSays} ${ofKind}`;
}

/** A log is a file that anybody may have written. */
const fromLogSays =
  'Only the log asks for this. The account does not need it for what you chose. It is applied only by itself.';

function warningOfKind(change: Change, words: Words): string | null {
  if (change.kind !== 'add-to-group') return changeWords(change, words).warning ?? null;
  const licences = change.alsoGives.flatMap((one) =>
    'application' in one ? [words.application(one.application)] : [],
  );
  const global = change.alsoGives.flatMap((one) =>
    'application' in one || one.project !== null ? [] : [words.permission(one.permission)],
  );
  const takes = licences.length === 0 ? [] : [`It takes a licence of ${named(licences)}.`];
  const gives = global.length === 0 ? [] : [`It also gives ${named(global)} on the whole site.`];
  return [...takes, ...gives].join(' ') || null;
}
