import type { Between } from '../../contract';
import { limits } from '../../jira';
import { ofFailing, ofPassing, ofRoles } from './expected-points';
import { planBudget } from './plan-budget';
import { mostListed } from './stages/project-ids';
import { mostProved } from './stages/roles';
import { mostPassing } from './suspect-schemes';

/** Spaces of a site, as one-row searches count them. */
export interface SiteSize {
  readonly live: number;
  /** Archived or in the trash. */
  readonly away: number;
  /** Live ones of a type that has needs of its own. */
  readonly ofOwnTypes: number;
}

/** The last check of every space. */
export interface LastCheck {
  /** Without its plan. */
  readonly points: number;
  /** Of the list of permission schemes. */
  readonly schemesPoints: number;
  readonly spaces: number;
  /** Whether it was of the same account for the same task. */
  readonly isSame: boolean;
}

/** What does not depend on the number of spaces: the permissions of the site, the account with its groups, levels, the audit log. */
const always: Between = { from: 80, to: 1_000 };
/** A check that is done again costs about the same; so much more is allowed for. */
const margin = 1.25;
/** Of a scheme in the list of all, and of reading for plans, for each space, as long as its budget lasts. */
const pointsEach = { listed: 2, plan: 40 } as const;

const ofPlan = (live: number): number => Math.min(planBudget.points, pointsEach.plan * live);

/**
 * What a check of every space is thought to cost, before Jira said of any what is missing there. After a check of the same account for the same
 * task, as much as that one; else from nothing missing anywhere to something missing everywhere, with a scheme for each space at most.
 * Work items in security levels are counted as that check met them, and not at all where there was none.
 */
export function estimatedPoints(size: SiteSize, last: LastCheck | null): Between {
  const { live, away } = size;
  const all = live + away;
  if (last?.isSame === true) {
    const grown = all / Math.max(1, last.spaces);
    return {
      from: Math.round(last.points * Math.min(1, grown)),
      to: Math.round(margin * last.points * Math.max(1, grown)) + ofPlan(live),
    };
  }
  const more = Math.max(0, all - (last?.spaces ?? 0));
  const schemes = {
    from: last === null ? 1 + pointsEach.listed : last.schemesPoints,
    to: (last?.schemesPoints ?? 1) + pointsEach.listed * more,
  };
  const listed = listing(size);
  const failing = [0, mostProved, live - mostPassing.projects, live].map((count) => clamped(0, count, live));
  return {
    from: always.from + listed.from + schemes.from,
    // every space may have a security scheme
    to: always.to + listed.to + schemes.to + live + Math.max(...failing.map((count) => asked(count, size))),
  };
}

const clamped = (least: number, count: number, most: number): number =>
  Math.max(least, Math.min(count, most));

const withPages = (count: number): number => count + Math.ceil(count / limits.projectsPerPage);

/** Of many spaces only some are listed with their details, unless their ids do not prove to be all. */
function listing({ live, away, ofOwnTypes }: SiteSize): Between {
  const [some, all] = [withPages(away + ofOwnTypes), withPages(live + away)];
  return live > mostListed ? { from: some, to: some + all } : { from: all, to: all };
}

/** What is asked of spaces where so many fail. */
function asked(failing: number, { live }: SiteSize): number {
  const others = live - failing;
  return (
    ofFailing(failing, live > mostListed ? failing : 0) +
    ofRoles(Math.min(failing, mostProved)) +
    ofPassing(others) +
    ofPlan(live)
  );
}
