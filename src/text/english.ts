import { apart } from './isolated';

/** The English of numbers and lists, whatever the language of browser or machine. */

/** How many things a sentence names before it says "and 4 more". */
export const namedAtMost = 3;

const figures = new Intl.NumberFormat('en-US');

/** `1204` as "1,204". */
export function figure(value: number): string {
  return figures.format(value);
}

/** "1 space", "1,204 spaces". */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${figure(count)} ${count === 1 ? one : many}`;
}

/** "1 is", "1,204 are". */
export const are = (count: number): string => `${figure(count)} ${count === 1 ? 'is' : 'are'}`;

type Join = 'and' | 'or';

/** "A", "A and B", "A, B and C"; from four on the first three "and 4 more" ("or one of 4 more"). */
export function named(items: readonly string[], join: Join = 'and'): string {
  const rest = items.length - namedAtMost;
  if (rest > 0) {
    const more = `${join === 'and' ? 'and' : 'or one of'} ${figure(rest)} more`;
    return `${items.slice(0, namedAtMost).map(apart).join(', ')} ${more}`;
  }
  return listed(items, join);
}

/** "A", "A and B", "A, B and C": all of them, however many. */
export function listed(items: readonly string[], join: Join = 'and'): string {
  const all = items.map(apart);
  const last = all.at(-1) ?? '';
  return all.length < 2 ? last : `${all.slice(0, -1).join(', ')} ${join} ${last}`;
}

/** "the role Developers", "the roles Developers and Viewers", "the role Developers or Viewers". */
export function roles(names: readonly string[], join: Join = 'and'): string {
  return `${names.length > 1 && join === 'and' ? 'the roles' : 'the role'} ${named(names, join)}`;
}

/** For the beginning of a sentence. */
export function capital(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

/** "2026-11-28 01:46 UTC": a file is read in any time zone. */
export function minuteInUtc(iso: string): string {
  return `${iso.slice(0, 16).replace('T', ' ')} UTC`;
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** "12 Nov 2026", by UTC. */
export function dayInUtc(iso: string): string {
  const [year = '', month = '', day = ''] = iso.slice(0, 10).split('-');
  return `${String(Number(day))} ${months[Number(month) - 1] ?? month} ${year}`;
}
