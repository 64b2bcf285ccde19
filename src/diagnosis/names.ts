import { grouped } from '../text/grouped';
import type { Finding } from '../log/finding';
import { roundRobin } from './round-robin';
import { byCodeUnits } from '../text/order';

/** null: no log, every live project of the site. */
export type Findings = readonly Finding[] | null;

/** Limits of a scan on the work items that Jira is asked about. */
export const ISSUES_A_PROJECT = 200;
export const ISSUES_A_SCAN = 5_000;

/** What a log names, to be looked up. All lists are sorted. */
export interface NamesToLookUp {
  /** Project keys (current or earlier ones) and numeric project ids; names of projects, as long as there are candidates. */
  readonly projects: readonly string[];
  /** Work item keys and numeric ids, at most 200 a project and 5,000 in all. */
  readonly issues: readonly string[];
  /** What lies beyond those limits: `SiteFacts.issuesNotAsked`. */
  readonly issuesNotAsked: readonly string[];
}

/** The names that a scan looks up first. Work items are spread over what they are needed for and over item types. */
export function namesIn(findings: Findings): NamesToLookUp {
  const all = findings ?? [];
  const projects = new Set(all.flatMap(projectsOf));
  const wanted = all.filter(issuesMatter);
  const queues = [...grouped(wanted, ({ project }) => project ?? '')]
    .sort(([a], [b]) => byCodeUnits(a, b))
    .map(([project, its]) => {
      const classes = [...grouped(its, classOf)].sort(([a], [b]) => byCodeUnits(a, b));
      const spread = roundRobin(classes.map(([, some]) => some.flatMap(namesOf)));
      // Work items that no project is named for are cut to the limit once they are found and their project is known.
      return project === '' ? spread : spread.slice(0, ISSUES_A_PROJECT);
    });
  const issues = new Set(roundRobin(queues).slice(0, ISSUES_A_SCAN));
  return {
    projects: [...projects].sort(byCodeUnits),
    issues: [...issues].sort(byCodeUnits),
    issuesNotAsked: [...new Set(wanted.flatMap(namesOf))]
      .filter((name) => !issues.has(name))
      .sort(byCodeUnits),
  };
}

/** All that a finding calls work items. */
const namesOf = ({ issues }: Finding): readonly string[] => issues.map(({ issue }) => issue);

/** All that a finding calls a project, for sure or perhaps. */
function projectsOf({ project, also = [], candidates = [] }: Finding): readonly string[] {
  return [...(project === null ? [] : [project]), ...also, ...candidates.flat()];
}

/** Whether its work items are needed: to ask Jira about them, or to learn their project. */
function issuesMatter(finding: Finding): boolean {
  return isAsked(finding) || finding.project === null;
}

function isAsked({ verdict, want }: Finding): boolean {
  return verdict === 'permission' && want?.kind === 'permission';
}

/** What a work item is looked up for; those that Jira will be asked about come first. */
export function classOf(finding: Finding): string {
  const keys = finding.want?.kind === 'permission' ? finding.want.anyOf.join(',') : '';
  return `${isAsked(finding) ? '0' : '1'} ${keys} ${finding.itemType ?? ''}`;
}
