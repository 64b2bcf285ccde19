import type { WorkItem } from '../access';
import type { Finding } from '../log/finding';
import type { SiteFacts } from './facts';
import type { Findings } from './names';
import type { Tally } from './tally';

/** Where records belong. A project that nobody finds keeps the name that the log gives it. */
type Where =
  | { readonly kind: 'project'; readonly id: string }
  | { readonly kind: 'not-found'; readonly name: string }
  | { readonly kind: 'nowhere' };

/** Which work item records are about. `not-read`: its look-up failed; `not-asked`: it is beyond the limits of a scan. */
export type About =
  | { readonly kind: 'no-item' }
  | { readonly kind: 'item'; readonly item: WorkItem }
  | { readonly kind: 'not-seen' | 'not-read'; readonly name: string }
  | { readonly kind: 'not-asked' };

/** The records of one finding in one project about one work item (or about none). */
export interface RecordGroup {
  readonly finding: Finding;
  readonly where: Where;
  readonly about: About;
  readonly tally: Tally;
}

export type PlacingFacts = Pick<SiteFacts, 'projects' | 'projectByName' | 'issues'> &
  Partial<Pick<SiteFacts, 'issuesNotAsked' | 'issuesNotRead'>>;

/** Splits findings by work item and puts each part where its work item is now, which need not be where the log says. */
export function recordGroupsOf(findings: Findings, facts: PlacingFacts): readonly RecordGroup[] {
  return (findings ?? []).flatMap((finding) => groupsByProject(finding, facts).flat());
}

/** Records that are about several projects are in each of them, once: first those of the finding's own project. */
export function groupsByProject(finding: Finding, facts: PlacingFacts): readonly (readonly RecordGroup[])[] {
  const { project, also = [], issues } = finding;
  if (also.length === 0) return [groupsIn(project, finding, facts)];
  const elsewhere = new Set(also);
  const own = issues.filter(({ issue }) => !elsewhere.has(prefixOf(issue)));
  return [
    groupsIn(project, { ...finding, issues: own }, facts),
    ...also.map((other) => {
      const there = issues.filter(({ issue }) => prefixOf(issue) === other);
      return groupsIn(other, { ...finding, issues: there, issuesNotKept: 0 }, facts);
    }),
  ];
}

function prefixOf(issue: string): string {
  return issue.slice(0, Math.max(0, issue.lastIndexOf('-')));
}

function groupsIn(project: string | null, finding: Finding, facts: PlacingFacts): readonly RecordGroup[] {
  const named = placeNamed(project, facts);
  const parts: RecordGroup[] = finding.issues.map(({ issue, records, lines }) => {
    const about = aboutNamed(issue, facts);
    return { finding, where: placeOf(about, named, facts), about, tally: { records, lines } };
  });
  const inParts = recordsOf(parts);
  if (finding.records > inParts) {
    const known = new Set(finding.issues.flatMap(({ lines }) => lines));
    parts.push({
      finding,
      where: named,
      about: { kind: finding.issuesNotKept > 0 ? 'not-asked' : 'no-item' },
      tally: {
        records: finding.records - inParts,
        lines: finding.lines.filter((line) => !known.has(line)),
      },
    });
  }
  return parts;
}

function aboutNamed(name: string, { issues, issuesNotAsked, issuesNotRead }: PlacingFacts): About {
  const item = issues.get(name);
  if (item !== undefined) return { kind: 'item', item };
  if (issuesNotAsked?.has(name)) return { kind: 'not-asked' };
  return { kind: issuesNotRead?.has(name) ? 'not-read' : 'not-seen', name };
}

function placeNamed(name: string | null, { projects, projectByName }: PlacingFacts): Where {
  if (name === null) return { kind: 'nowhere' };
  const id = projectByName.get(name);
  return id !== undefined && projects.has(id) ? { kind: 'project', id } : { kind: 'not-found', name };
}

function placeOf(about: About, named: Where, { projects }: PlacingFacts): Where {
  return about.kind === 'item' && projects.has(about.item.projectId)
    ? { kind: 'project', id: about.item.projectId }
    : named;
}

/** Those that are about permissions. */
export function permissionRecords(recordGroups: readonly RecordGroup[]): readonly RecordGroup[] {
  return recordGroups.filter(({ finding }) => finding.verdict === 'permission');
}

export function recordsOf(recordGroups: readonly RecordGroup[]): number {
  return recordGroups.reduce((records, { tally }) => records + tally.records, 0);
}
