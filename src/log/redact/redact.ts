import { namedSecrets } from './named-secrets';
import { tokens } from './tokens';
import type { Rule } from './rule';

const mostCharacters = 500;
/** A secret that is cut in two is no longer recognised, so more is looked at than is kept. */
const looked = mostCharacters * 4;

/** What is seen of no font and would split a secret in two. */
const invisible = /[\p{Default_Ignorable_Code_Point}\p{Cf}]+/gu;
const blanks = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\s]+/g;

const addresses: readonly Rule[] = [
  [/(:\/\/)[^\s/"'<>]*@(?=[^\s/@])/g, '$1[removed]@'],
  // A last part without a letter in front is a version: axios@1.7.2 is nobody's address.
  [
    /(?:"[^"\r\n@]{1,64}"|[\p{L}\p{N}._%+'-]{1,64})(?:@|%40|\\u0040|&#64;|＠)[\p{L}\p{N}][\p{L}\p{M}\p{N}-]*(?:[.。][\p{L}\p{M}\p{N}-]+)*[.。]\p{L}[\p{L}\p{M}\p{N}-]+/giu,
    '[e-mail]',
  ],
  [/\b\d{6}:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b/gi, '[account]'],
  [/\b[0-9a-fA-F]{24,}\b/g, '[id]'],
];

const rules: readonly Rule[] = [...tokens, ...namedSecrets, ...addresses];

/**
 * A text fit to be shown: without secrets, addresses of persons and control characters, and no longer than 500 characters. What
 * it does not know by a name beside it or by its shape it cannot tell from a word.
 */
export function redact(text: string): string {
  // Blanks are made one before the rules are tried: a rule that skips many would look at them again and again.
  let shown = text
    .slice(0, looked)
    .replace(invisible, '')
    .replace(blanks, (run) => (run.includes('\n') ? '\n' : ' '));
  // What stands at the cut may be half a secret.
  if (text.length > looked) shown = shown.slice(0, -200).trimEnd();
  for (const [pattern, by] of rules) shown = shown.replace(pattern, by);
  shown = shown.replaceAll('\n', ' ').trim();
  return shown.length > mostCharacters
    ? `${shown.slice(0, mostCharacters - 1).replace(/[\ud800-\udbff]$/, '')}…`
    : shown;
}
