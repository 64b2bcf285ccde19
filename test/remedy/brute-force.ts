import type { Site } from '../../local/jira';
import type { ChangeSpec } from '../../src/remedy';
import { changeSite } from './change-site';
import { candidatesOn } from './oracle/candidates';
import { isMet, dropUnreachable, type SiteNeed } from './oracle/needs';
import { Rules } from './oracle/rules';

/** The cheapest plans by the definition alone: every set of candidates is made on the site file, and the rules asked again. */

export interface Least {
  /** (pairs, changes, by hand). */
  readonly 'least-access': readonly number[];
  /** (changes, pairs, by hand). */
  readonly 'fewest-changes': readonly number[];
}

interface Useful {
  readonly spec: ChangeSpec;
  /** Positions of needs, as bits. */
  readonly closes: number;
}

/** What there is to choose from on a site. */
export interface Choices {
  /** Needs that some candidate closes. */
  readonly open: readonly SiteNeed[];
  /** Needs that no candidate closes. */
  readonly uncoverable: readonly SiteNeed[];
  /** A candidate that closes nothing is none: whatever set it is in, the set without it costs no more. */
  readonly useful: readonly Useful[];
}

export function choicesOn(site: Site, needs: readonly SiteNeed[], accountId: string): Choices {
  const closed = (open: readonly SiteNeed[]) =>
    candidatesOn(site, needs, accountId).map((spec) => {
      const rules = new Rules(changeSite(site, spec, accountId), accountId);
      return { spec, closes: bits(open.map((need) => isMet(rules, need))) };
    });
  const closable = closed(needs).reduce((all, { closes }) => all | closes, 0);
  const uncoverable = needs.filter((_need, at) => (closable & (1 << at)) === 0);
  const open = dropUnreachable(
    needs.filter((need) => !uncoverable.includes(need)),
    uncoverable,
  );
  return { open, uncoverable, useful: closed(open).filter(({ closes }) => closes > 0) };
}

export function bruteForce(site: Site, { open, uncoverable, useful }: Choices, accountId: string): Least {
  const closable = useful.reduce((all, { closes }) => all | closes, 0);
  const before = new Rules(site, accountId).held();
  const wanted = new Set([...open, ...uncoverable].map(({ id }) => id));
  let access: readonly number[] = [Infinity];
  let changes: readonly number[] = [Infinity];
  const tryAll = (at: number, now: Site, taken: readonly ChangeSpec[], closed: number) => {
    const one = useful[at];
    if (one !== undefined) {
      tryAll(at + 1, now, taken, closed);
      tryAll(at + 1, changeSite(now, one.spec, accountId), [...taken, one.spec], closed | one.closes);
      return;
    }
    if (closed !== closable) return;
    const held = new Rules(now, accountId).held();
    const given = [...held].filter((pair) => !before.has(pair) && !wanted.has(pair)).length;
    const keys = taken.map((spec) =>
      spec.kind === 'grant-in-scheme' ? `scheme ${spec.target.schemeId}` : JSON.stringify(spec),
    );
    const count = new Set(keys).size;
    const byHand = taken.filter(({ kind }) => kind === 'add-to-group').length;
    access = lesser(access, [given, count, byHand]);
    changes = lesser(changes, [count, given, byHand]);
  };
  tryAll(0, site, [], 0);
  return { 'least-access': access, 'fewest-changes': changes };
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
