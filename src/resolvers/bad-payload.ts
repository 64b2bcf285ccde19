import type { z } from 'zod';
import type { Outcome } from '../contract';
import { bad } from '../app/problems';

/** A payload that is not of the contract: where it is wrong and what was expected, without the value itself. */
export function badPayload(error: z.ZodError): Outcome<never> {
  const [issue] = error.issues;
  const at = issue === undefined || issue.path.length === 0 ? 'the request' : pathOf(issue.path);
  const says = issue === undefined ? 'not valid' : issue.message;
  if (issue?.code === 'too_big') {
    return bad('too-large', `What the page sent is too large (${at}: ${says}). Send less at once.`);
  }
  return bad(
    'bad-request',
    `The page sent something that this app does not understand (${at}: ${says}). Reload the page and try again.`,
  );
}

/** `findings[3].records` */
function pathOf(path: readonly PropertyKey[]): string {
  return path
    .map((part, at) => (typeof part === 'number' ? `[${part}]` : `${at === 0 ? '' : '.'}${String(part)}`))
    .join('');
}
