import { isDestructive, type ChangeSpec, type Change } from '../../remedy';
import { listed } from '../../text/english';
import { changeWords } from './change-words';
import type { Words } from '../words/words';

/** A change in one sentence of at most 12 words, names not counted. */
export function changeSays(spec: ChangeSpec, words: Words): string {
  return changeWords(spec, words).says;
}

/** The same for a change of a plan. What it gives that deletes, moves or administers is always named, wherever it comes from. */
export function plannedSays(change: Change, words: Words): string {
  const says = changeSays(change, words);
  const { target, closes, alsoGives } = change;
  const own =
    'permissions' in target ? target.permissions : 'permission' in target ? [target.permission] : [];
  const gives = [
    ...[...closes, ...alsoGives].flatMap((one) => ('application' in one ? [] : (one.permission ?? []))),
    ...('grants' in target ? target.grants : []),
  ];
  const more = [...new Set(gives)].filter((key) => isDestructive(key) && !own.includes(key));
  if (more.length === 0) return says;
  return `${says.replace(/\.$/, '')}; also gives ${listed(more.map((key) => words.permission(key)))}.`;
}
