import type { Site } from '../../local/jira';
import type { Act } from '../../src/remedy';
import { changeSite } from './change-site';
import { candidatesOn } from './oracle/candidates';
import { isMet, type SiteNeed } from './oracle/needs';
import { Rules } from './oracle/rules';

/** The cheapest plans by the words of the formats alone: every set of candidates is made on the site file, and the rules asked again. */

export interface Least {
  /** (pairs, changes, by hand). */
  readonly 'least-access': readonly number[];
  /** (changes, pairs, by hand). */
  readonly 'fewest-changes': readonly number[];
  /** Needs that no candidate closes. */
  readonly hopeless: readonly SiteNeed[];
}

interface Useful {
  readonly act: Act;
  /** Positions of needs, as bits. */
  readonly closes: number;
}

/** A candidate that closes nothing: whatever set it is in, the set without it costs no more. */
export function usefulOn(site: Site, open: readonly SiteNeed[], accountId: string): readonly Useful[] {
  return candidatesOn(site, open, accountId)
    .map((act) => {
      const rules = new Rules(changeSite(site, act, accountId), accountId);
      return { act, closes: bits(open.map((need) => isMet(rules, need))) };
    })
    .filter(({ closes }) => closes > 0);
}

export function bruteForce(
  site: Site,
  open: readonly SiteNeed[],
  useful: readonly Useful[],
  accountId: string,
): Least {
  const closable = useful.reduce((all, { closes }) => all | closes, 0);
  const before = new Rules(site, accountId).held();
  const wanted = new Set(open.map(({ id }) => id));
  let access: readonly number[] = [Infinity];
  let changes: readonly number[] = [Infinity];
  const tryAll = (at: number, now: Site, taken: readonly Act[], closed: number) => {
    const one = useful[at];
    if (one !== undefined) {
      tryAll(at + 1, now, taken, closed);
      tryAll(at + 1, changeSite(now, one.act, accountId), [...taken, one.act], closed | one.closes);
      return;
    }
    if (closed !== closable) return;
    const held = new Rules(now, accountId).held();
    const given = [...held].filter((pair) => !before.has(pair) && !wanted.has(pair)).length;
    const keys = taken.map((act) =>
      act.kind === 'grant-in-scheme' ? `scheme ${act.target.schemeId}` : JSON.stringify(act),
    );
    const count = new Set(keys).size;
    const byHand = taken.filter(({ kind }) => kind === 'add-to-group').length;
    access = lesser(access, [given, count, byHand]);
    changes = lesser(changes, [count, given, byHand]);
  };
  tryAll(0, site, [], 0);
  const hopeless = open.filter((_need, at) => (closable & (1 << at)) === 0);
  return { 'least-access': access, 'fewest-changes': changes, hopeless };
}

function bits(list: readonly boolean[]): number {
  return list.reduce((sum, yes, at) => sum | (yes ? 1 << at : 0), 0);
}

function lesser(a: readonly number[], b: readonly number[]): readonly number[] {
  for (const [at, value] of a.entries()) {
    const other = b[at] ?? Infinity;
    if (value !== other) return value < other ? a : b;
  }
  return a;
}
