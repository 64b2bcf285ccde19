import type { PermissionKey, Profile } from '../access';
import type { Finding } from '../log/finding';
import { byCodeUnits } from '../text/order';
import { ConditionalTable } from './conditional';
import { coverageOf } from './coverage';
import type { SiteFacts } from './facts';
import type { Findings } from './names';
import { liveIn, type LiveProject } from './needs';
import { matchVerdicts } from './match-verdicts';
import { groupsByProject, type RecordGroup } from './record-groups';
import { add, type Tally } from './tally';

/** conditional: Jira grants it in the project, and on some work items only. not-known: no question to Jira settles it. */
export type TargetState = 'granted' | 'conditional' | 'refused' | 'not-known';

/** One thing that a record was refused, and what Jira said to it when the report was made. */
export interface RefusedTarget {
  /** The key that the report gives the project, or the log where nobody finds it; null: the site. */
  readonly project: string | null;
  readonly permission: PermissionKey | null;
  readonly issue: string | null;
  readonly state: TargetState;
}

/** Permission records of one place that were refused the same: whether they may be tried again hangs on all of `targets`. */
export interface RefusedRecords extends Tally {
  readonly project: string | null;
  readonly issue: string | null;
  readonly targets: readonly RefusedTarget[];
}

/** So many are told one by one, in the log's order; the rest by project. */
const mostPlaces = 5_000;

/** What the log says was refused, in its order: each permission record is counted once, with its first project. */
export function refusedRecords(
  profile: Profile,
  findings: Findings,
  facts: SiteFacts,
  most = mostPlaces,
): readonly RefusedRecords[] {
  const judge = judgeOf(profile, findings, facts);
  const all = (findings ?? [])
    .filter(({ verdict }) => verdict === 'permission')
    .flatMap((finding) => refusedIn(finding, facts, judge));
  const places = together(all);
  return places.length <= most
    ? places
    : together([...places.slice(0, most), ...places.slice(most).map(withoutIssue)]);
}

type Judge = (
  group: RecordGroup,
) => Pick<RefusedRecords, 'project' | 'issue'> & { readonly target: RefusedTarget };

/**
 * Records that are about several projects hang on what Jira says in each. Where every line is known, each line has its own targets; else
 * all records of the finding have all of them, so that none is said to succeed that may not.
 */
function refusedIn(finding: Finding, facts: SiteFacts, judge: Judge): readonly RefusedRecords[] {
  const [own = [], ...others] = groupsByProject(finding, facts).map((groups) =>
    groups.map((group) => ({ tally: group.tally, ...judge(group) })),
  );
  const also = others.flat();
  const eachLine =
    also.length > 0 && [...own, ...also].every(({ tally }) => tally.lines.length === tally.records);
  return own.flatMap(({ tally, project, issue, target }) => {
    const refused = (part: Tally, beside: typeof also): RefusedRecords => ({
      ...{ project, issue, ...part },
      targets: [target, ...beside.map((other) => other.target)],
    });
    if (!eachLine) return [refused(tally, also)];
    return tally.lines.map((line) => {
      const there = also.filter((other) => other.tally.lines.includes(line));
      return refused({ records: 1, lines: [line] }, there);
    });
  });
}

function judgeOf(profile: Profile, findings: Findings, facts: SiteFacts): Judge {
  const live = new Map(
    liveIn(coverageOf(findings, facts), facts).map((each): [string, LiveProject] => [each.project.id, each]),
  );
  const tables = new Map<string, ConditionalTable | null>();
  const conditionalIn = (id: string): ConditionalTable | null => {
    const project = live.get(id);
    if (!tables.has(id)) {
      tables.set(id, project === undefined ? null : ConditionalTable.of(profile, project, facts));
    }
    return tables.get(id) ?? null;
  };
  return (group) => {
    const { where, about } = group;
    const project =
      where.kind === 'project'
        ? (facts.projects.get(where.id)?.key ?? null)
        : where.kind === 'not-found'
          ? where.name
          : null;
    const issue = about.kind === 'item' ? about.item.key : 'name' in about ? about.name : null;
    const conditional = where.kind === 'project' ? conditionalIn(where.id) : null;
    return { project, issue, target: { issue, ...stateOf(group, project, conditional, facts) } };
  };
}

function stateOf(
  group: RecordGroup,
  project: string | null,
  conditional: ConditionalTable | null,
  facts: SiteFacts,
): Omit<RefusedTarget, 'issue'> {
  const match = matchVerdicts(group, facts);
  switch (match.kind) {
    case 'granted': {
      const { on, permissions } = match;
      if (on === 'site') return { project: null, permission: permissions[0], state: 'granted' };
      if (on === 'item') return { project, permission: permissions[0], state: 'granted' };
      const permission = conditional?.firmest(permissions) ?? permissions[0];
      return { project, permission, state: conditional?.has(permission) ? 'conditional' : 'granted' };
    }
    case 'refused':
      return {
        project: match.on === 'site' ? null : project,
        permission: match.permission,
        state: 'refused',
      };
    case 'refused-on-item':
      return { project, permission: match.permission, state: 'refused' };
    case 'not-live': {
      const state = group.where.kind === 'not-found' ? 'not-known' : 'refused';
      return { project, permission: match.permission, state };
    }
    case 'log-only':
      return { project, permission: match.permission, state: 'not-known' };
  }
}

/** One entry for what stands in one place and hangs on the same, in the log's order. */
function together(all: readonly RefusedRecords[]): readonly RefusedRecords[] {
  const places = new Map<string, RefusedRecords>();
  for (const { project, issue, targets: each, records, lines } of all) {
    const targets = [...new Map(each.map((target) => [JSON.stringify(target), target])).values()];
    const key = JSON.stringify([project, issue, targets]);
    const known = places.get(key);
    const tally = known === undefined ? { records, lines } : add(known, { records, lines });
    places.set(key, { project, issue, targets, ...tally });
  }
  return [...places.values()].sort(byFirstLine);
}

function byFirstLine(one: RefusedRecords, other: RefusedRecords): number {
  const [a = Infinity] = one.lines;
  const [b = Infinity] = other.lines;
  if (a !== b) return a < b ? -1 : 1;
  return (
    byCodeUnits(one.project ?? '', other.project ?? '') || byCodeUnits(one.issue ?? '', other.issue ?? '')
  );
}

const withoutIssue = (records: RefusedRecords): RefusedRecords => ({
  ...records,
  issue: null,
  targets: records.targets.map((target) => ({ ...target, issue: null })),
});
