import type * as z from 'zod';
import type { AuditEvent } from '../audit/event';
import type { AuditTrail } from '../audit/trail';
import type { Account } from '../decide/account';
import type { SiteIndex } from '../site/site-index';
import type { IdBook } from './id-book';
import { refuse } from './refusal';

/** One request as an operation sees it: authenticated, with the scopes it needs, its path taken apart. */
export interface Call {
  readonly index: SiteIndex;
  readonly caller: Account;
  readonly url: URL;
  /** The value of a `:name` in the operation's path. */
  readonly param: (name: string) => string;
  /** The request's JSON body; null without one. */
  readonly body: unknown;
  readonly ids: IdBook;
  readonly now: Date;
  readonly trail: AuditTrail;
}

/** The body of a call in its shape. Throws the 400 of Jira for any other. */
export function bodyOf<Shape extends z.ZodType>({ body }: Pick<Call, 'body'>, shape: Shape): z.output<Shape> {
  const parsed = shape.safeParse(body);
  if (!parsed.success) throw refuse(400, 'Invalid request payload. Refer to the REST API documentation.');
  return parsed.data;
}

/** The JSON that a 200 carries, or a `Reply` with another success. Any other answer is a thrown `Refusal`. */
export type Answer = (call: Call) => unknown;

/** Puts what the caller changes on record. */
export function record({ trail, caller, now }: Call, event: AuditEvent): void {
  trail.write(event, caller.user.accountId, now);
}

export const root = '/rest/api/3';

/** The address of something of this site, as `self` gives it. */
export function self(call: Call, path: string): string {
  return `${call.index.site.site.baseUrl}${root}${path}`;
}

/** The words of `expand`, which Jira takes separated by commas. */
export function expandOf(call: Call): ReadonlySet<string> {
  return new Set(listOf(call, 'expand'));
}

/** A list parameter that is given again and again: `id=1&id=2`. A comma is part of a value. */
export function repeatedOf(call: Call, name: string): string[] {
  return call.url.searchParams.getAll(name).filter((value) => value !== '');
}

/** A list parameter whose values are separated by commas. */
export function listOf(call: Call, name: string): string[] {
  return repeatedOf(call, name)
    .flatMap((value) => value.split(','))
    .map((value) => value.trim())
    .filter((value) => value !== '');
}

/** Whether a list parameter asks for a value: one that is not given asks for all. */
export function isAsked<Value>(value: Value, asked: readonly Value[]): boolean {
  return asked.length === 0 || asked.includes(value);
}
