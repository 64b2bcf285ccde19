import { counted } from '../../text/english';
import type { Change } from '../../remedy';
import { changeWords } from './change-words';
import type { Words } from '../words/words';

function beyond(change: Change, words: Words): string | null {
  const parts = [elsewhereSays(change), changeWords(change, words).beyond].filter((part) => part != null);
  return parts.length === 0 ? null : parts.join(' ');
}

/** Of other spaces a space's own admin is told how many they are, and no name. */
function elsewhereSays({ elsewhere }: Change): string | null {
  return elsewhere === undefined || elsewhere.permissions === 0
    ? null
    : `${counted(elsewhere.permissions, 'extra permission')} in ${counted(elsewhere.spaces, 'other space')}.`;
}

/** What a change also gives, in one line or two: it promises no more than is known. */
export function besidesSays(change: Change, words: Words): string {
  const own = beyond(change, words);
  const { displayName } = words.account;
  const count = change.alsoGives.length;
  if (count === 0) return own ?? `Nothing extra for ${displayName} or anyone else.`;
  const extra = `${counted(count, 'extra permission')} for ${displayName}`;
  return own === null ? `${extra}, none for anyone else.` : `${extra}. ${own}`;
}

/** The same for somebody who reads nothing but a message: what stands above the list of what it gives, or in its place. */
export function besidesMessage(change: Change, words: Words): string {
  const says = besidesSays(change, words);
  return change.alsoGives.length === 0 ? says : `${says.replace(/\.$/, '')}:`;
}
