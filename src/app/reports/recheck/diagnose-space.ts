import { diagnose, issueQuestions, namesIn, projectQuestions, type Findings } from '../../../diagnosis';
import type { ProjectFacts, SiteFacts } from '../../../diagnosis/facts';
import type { ProjectDiagnosis } from '../../../diagnosis/gap';
import type { JiraReader, Result } from '../../../jira';
import type { Profile } from '../../../report';
import { factsOf, mentionOf } from '../../facts/facts-of-space';
import { reasonsFor } from '../../facts/reasons-in-space';
import { workItemOf, levelsOf, workItemsNamed } from '../../facts/work-items';
import { checksFor } from '../../../jira/checks-for';
import type { Asking } from './open-asking';

export interface SpaceToDiagnose {
  readonly project: ProjectFacts;
  /** What the log may call it. */
  readonly names: ReadonlySet<string>;
  readonly profile: Profile;
  /** Global permissions that are asked with it. */
  readonly globals: readonly string[];
}

export interface SpaceDiagnosed {
  readonly row: ProjectDiagnosis;
  /** Global permissions that Jira grants. */
  readonly global: readonly string[];
}

/**
 * One space as a whole check would find it now, asked as the viewer: its verdicts, those on the work items that the log names,
 * and the reasons.
 */
export async function diagnoseSpace(
  { project, names, profile, globals }: SpaceToDiagnose,
  asking: Asking,
  jira: JiraReader,
): Promise<Result<SpaceDiagnosed>> {
  const { account } = asking;
  const findings = findingsAbout(names, asking.findings);
  const base = factsOf({ ...asking, project });
  const named: SiteFacts = {
    ...base,
    projectByName: new Map([...names].map((name) => [name, project.id])),
    issuesNotAsked: new Set(namesIn(findings).issuesNotAsked),
  };
  const items = await workItemsNamed(namesIn(findings).issues, named.projectByName, jira);
  const seen: SiteFacts = {
    ...named,
    issues: new Map([...items.found].map(([name, issue]) => [name, workItemOf(issue, new Map())])),
    issuesNotRead: items.notRead,
  };

  const permissions = projectQuestions(profile, findings, seen).get(project.id) ?? [];
  const entries = permissions.length === 0 ? [] : [{ permissions, projects: [project.id], issues: [] }];
  const { accountId } = account;
  const answer = await jira.check({ accountId, global: globals, entries }, 'viewer');
  if (!answer.ok) return answer;
  const { global } = answer.value;
  const granted = answer.value.entries.flatMap((entry) =>
    entry.projects.includes(project.id) ? [entry.permission] : [],
  );
  const judged: SiteFacts = {
    ...seen,
    account: { ...account, globalPermissions: global },
    verdicts: { global, projects: new Map([[project.id, new Set(granted)]]), issues: new Map() },
  };
  const onItems = await verdictsOnItems(issueQuestions(findings, judged), accountId, jira);
  if (!onItems.ok) return onItems;
  const verdicts = { ...judged.verdicts, issues: onItems.value };
  const refused = [...items.found].flatMap(([name, { id, level }]) => {
    const verdict = onItems.value.get(id);
    const isRefused = verdict !== undefined && verdict.granted.size < verdict.asked.size;
    return isRefused && level !== null ? [{ name, levelId: level.id }] : [];
  });
  const levels = await levelsOf([...new Set(refused.map(({ levelId }) => levelId))], jira);
  const issues = new Map([...items.found].map(([name, issue]) => [name, workItemOf(issue, levels)]));
  const facts = await reasonsFor({ project, profile }, findings, { ...judged, verdicts, issues }, jira);
  const row = diagnose({ profile, findings, facts }).projects.find(({ id }) => id === project.id);
  if (row === undefined) throw new Error('a diagnosis without its space');
  return { ok: true, value: { row, global } };
}

/** What may be about the space, and a record that counts as none, so that it is covered. null: there was no log. */
function findingsAbout(names: ReadonlySet<string>, findings: Findings): Findings {
  if (findings === null) return null;
  const isOf = (issue: string): boolean => names.has(issue.slice(0, Math.max(0, issue.lastIndexOf('-'))));
  const about = findings.filter(
    ({ project, issues }) =>
      (project !== null && names.has(project)) || issues.some(({ issue }) => isOf(issue)),
  );
  return [...about, ...[...names].slice(0, 1).map(mentionOf)];
}

async function verdictsOnItems(
  questions: ReadonlyMap<string, readonly string[]>,
  accountId: string,
  jira: JiraReader,
): Promise<Result<SiteFacts['verdicts']['issues']>> {
  const verdicts = new Map<string, { asked: Set<string>; granted: Set<string> }>();
  for (const { entries } of checksFor(questions, 'issues')) {
    const answer = await jira.check({ accountId, global: [], entries }, 'viewer');
    if (!answer.ok) return answer;
    for (const { permissions, issues } of entries) {
      for (const id of issues) verdicts.set(id, { asked: new Set(permissions), granted: new Set() });
    }
    for (const { permission, issues } of answer.value.entries) {
      for (const id of issues) verdicts.get(id)?.granted.add(permission);
    }
  }
  return { ok: true, value: verdicts };
}
